import type { Placed } from '@danvan/contracts/record';
import { assertOrganisationsKnownIn } from '@danvan/directory/assert-known';
import type { DirectoryOrganisation, LocalDate } from '@danvan/directory/directory';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { getOrganisationsWithinIn } from '@danvan/directory/organisations-within';
import { placeOf } from '@danvan/directory/place-of';
import { RuleViolated } from '@danvan/service/errors';
import type { Tx } from '@danvan/service/tx';
import type { CountedRecord } from './counted-record.ts';

/** Where a record counts: the tier and the area of its organisation on the record's own day, kept for good. */
export type Place = Pick<Placed, 'tier' | 'areaId' | 'areaLevel'>;

/**
 * Gives each record its place and answers with its organisation, too. A fixed number of statements, however many.
 * @throws Forbidden outside the caller's subtree, UnknownReference, RuleViolated `organisation.existed` with the index.
 */
export async function placeRecordsIn<D extends Pick<CountedRecord, 'organisationId' | 'date'>>(
  tx: Tx,
  drafts: readonly D[],
): Promise<{ records: (D & Place)[]; organisations: DirectoryOrganisation[] }> {
  const asked = drafts.map(({ organisationId, date }) => ({ id: organisationId, on: date }));
  const organisations = await getOrganisationsWithinIn(tx, tx.actor, asked);
  const records = organisations.map((organisation, i) => ({ ...(drafts[i] as D), ...placeOf(organisation) }));
  return { records, organisations };
}

/** Organisations that a record names besides its own, on the record's day. */
export interface Named {
  ids: readonly string[];
  on: LocalDate;
}

/**
 * Two statements, however many records. Unlike a record's own organisation, those it names may stand anywhere.
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
