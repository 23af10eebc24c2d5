import type { Placed } from '@danvan/contracts/record';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { getOrganisationsWithinIn } from '@danvan/directory/organisations-within';
import { placeOf } from '@danvan/directory/place-of';
import type { Tx } from '@danvan/service/tx';
import type { CountedRecord } from './counted-record.ts';

export { assertNamedExistIn } from './named-organisations.ts';

/** Where a record counts: the tier and the area of its organisation on the record's own day, kept for good. */
export type Place = Pick<Placed, 'tier' | 'areaId' | 'areaLevel'>;

/**
 * Gives each record its place and answers with its organisation, too. A fixed number of statements, however many.
 * @throws Forbidden outside the caller's subtree, Unavailable (retryable), RuleViolated `organisation.existed` with the index.
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
