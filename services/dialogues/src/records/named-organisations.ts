import { type LocalDate } from '@danvan/calendar';
import { assertOrganisationsKnownIn } from '@danvan/directory/assert-known';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { RuleViolated, saying, type Tx } from '@danvan/service';
import { z } from 'zod';

const mostNamed = 100;
const namedTwice = saying({ vi: 'Mỗi tổ chức chỉ nêu một lần.', en: 'Name each organisation once.' });

/** Organisations that a record names besides its own. */
export const namedOrganisations = z
  .array(z.uuid())
  .max(mostNamed)
  .refine((ids) => new Set(ids).size === ids.length, namedTwice);

/** Organisations that a record names besides its own, on the record's day. */
export interface Named {
  ids: readonly string[];
  on: LocalDate;
}

/**
 * Two statements, however many records. Unlike a record's own organisation, those it names may be outside the caller's subtree.
 * @throws UnknownReference while one is not known yet; RuleViolated `organisation.existed` with the index of the record.
 */
export async function assertNamedExistIn(tx: Tx, named: readonly Named[]): Promise<void> {
  const pairs = named.flatMap(({ ids, on }, index) => ids.map((id) => ({ id, on, index })));
  if (pairs.length === 0) return;
  await assertOrganisationsKnownIn(
    tx,
    pairs.map(({ id }) => id),
  );
  const found = await organisationsAsOfIn(tx, pairs);
  const missing = pairs.find((_, i) => found[i] === undefined);
  if (missing === undefined) return;
  const { id, on, index } = missing;
  throw new RuleViolated({
    rule: 'organisation.existed',
    message: { vi: `Tổ chức ${id} không tồn tại vào ngày ${on}.`, en: `The organisation ${id} did not exist on ${on}.` },
    details: { id, on },
    index,
  });
}
