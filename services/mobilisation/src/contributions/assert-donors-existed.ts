import { assertOrganisationsExistedIn } from '@danvan/directory/organisations-existed';
import type { Tx } from '@danvan/service';
import type { Contribution } from './contribution-record.ts';

/** Any organisation may give that existed on the day of the promise. @throws Unavailable (retryable), RuleViolated `donor.existed` with the index */
export function assertDonorsExistedIn(tx: Tx, contributions: readonly Contribution[]): Promise<void> {
  return assertOrganisationsExistedIn(
    tx,
    'donor.existed',
    contributions.map(({ donorOrganisationId: id, pledgedOn: on }) => (id === null ? undefined : { id, on })),
  );
}
