import {
  type AssessmentState,
  HouseholdAssessed,
  HouseholdCancelled,
  HouseholdCorrected,
  HouseholdRegistered,
  type HouseholdState,
} from '@danvan/contracts/welfare';
import { type Fact, happened, type RecordSource } from './fact.ts';

/** Under each standard an assessment holds until the next one. */
export const households: RecordSource<HouseholdState> = {
  recordType: 'HOUSEHOLD',
  events: [HouseholdRegistered, HouseholdAssessed, HouseholdCorrected, HouseholdCancelled],
  toFacts: ({ householdId, organisationId, registeredOn, areaId, status, assessments }) => ({
    recordId: householdId,
    organisationId,
    placedOn: registeredOn,
    areaId,
    facts: status === 'CANCELLED' ? [] : spells(assessments),
  }),
};

function spells(assessments: readonly AssessmentState[]): Fact[] {
  const dated = assessments.toSorted((a, b) => a.from.localeCompare(b.from));
  return dated.map(({ standard, status, from }, index) => {
    const next = dated.slice(index + 1).find((later) => later.standard === standard);
    return happened(from, status, { kind: standard, endedOn: next?.from ?? null });
  });
}
