import { RuleViolated } from '@danvan/service';
import { assertOrganisationsKnownIn } from './assert-known.ts';
import type { Queryable } from './directory.ts';
import { type OrganisationOnDay, organisationsAsOfIn } from './organisations-as-of.ts';

/**
 * Whom items name besides their own organisation need not be the actor's: any will do that existed that day. Undefined names none. A
 * fixed number of statements. @throws UnknownReference, RuleViolated `rule` with the item's index
 */
export async function assertOrganisationsExistedIn(
  tx: Queryable,
  rule: string,
  named: readonly (OrganisationOnDay | undefined)[],
): Promise<void> {
  const asked = named.filter((one) => one !== undefined);
  if (asked.length === 0) return;
  await assertOrganisationsKnownIn(
    tx,
    asked.map(({ id }) => id),
  );
  const found = new Set(
    (await organisationsAsOfIn(tx, asked)).flatMap((organisation, i) => (organisation === undefined ? [] : [asked[i]])),
  );
  const missing = named.findIndex((one) => one !== undefined && !found.has(one));
  if (missing >= 0) throw notThere(rule, named[missing]?.on ?? '', missing);
}

function notThere(rule: string, on: string, index: number): RuleViolated {
  return new RuleViolated({
    rule,
    message: { vi: `Tổ chức được nêu không tồn tại vào ngày ${on}.`, en: `The organisation named did not exist on ${on}.` },
    details: { on },
    index,
  });
}
