import type { Tx } from '@danvan/service';
import { z } from 'zod';
import { assertNamedExistIn, namedOrganisations } from '../records/named-organisations.ts';
import type { Survey } from './survey-record.ts';

/** Which agencies a survey went to. */
export const agencyFields = { agenciesSurveyed: z.int().positive().max(10_000), agencyIds: namedOrganisations };

/** @throws Unavailable (retryable), RuleViolated `organisation.existed` with the index */
export function assertAgenciesExistIn(tx: Tx, surveys: readonly Survey[]): Promise<void> {
  return assertNamedExistIn(
    tx,
    surveys.map(({ agencyIds, date }) => ({ ids: agencyIds, on: date })),
  );
}
