import { daysBetween } from '@danvan/calendar';
import {
  HousingCaseApproved,
  HousingCaseCancelled,
  HousingCaseCompleted,
  HousingCaseCorrected,
  HousingCaseOpened,
  HousingCasePaid,
  type HousingCaseState,
  HousingCaseVerified,
} from '@danvan/contracts/welfare-housing';
import type { Opened } from '@danvan/events/vocabulary';
import { type Fact, happened, recordSource } from '../fact.ts';

/** Counts on the day that the house was ready, with the days that were left to its deadline. */
export const housingCases = recordSource<HousingCaseState>({
  recordType: 'HOUSING_CASE',
  events: [
    HousingCaseOpened,
    HousingCaseVerified,
    HousingCaseApproved,
    HousingCasePaid,
    HousingCaseCompleted,
    HousingCaseCorrected,
    HousingCaseCancelled,
  ],
  toFacts: (housingCase) => ({
    recordId: housingCase.housingCaseId,
    organisationId: housingCase.organisationId,
    placedOn: housingCase.openedOn,
    areaId: housingCase.areaId,
    facts: completion(housingCase),
  }),
});

function completion({ status, completedOn, deadline, work, householdId }: Opened<HousingCaseState>): Fact[] {
  if (status !== 'COMPLETED' || completedOn === null) return [];
  const lead = deadline === null ? {} : { amount: String(daysBetween(completedOn, deadline)), unit: 'DAYS' as const };
  return [happened(completedOn, status, { kind: work, subjects: { household: householdId }, ...lead })];
}
