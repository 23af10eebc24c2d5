import {
  type AssessmentState,
  HouseholdAssessed,
  HouseholdCancelled,
  HouseholdCorrected,
  HouseholdRegistered,
  type HouseholdState,
  type PovertyMove,
} from '@danvan/contracts/welfare';
import type { Opened } from '@danvan/events/vocabulary';
import { type Fact, happened, recordSource } from '../fact.ts';

/** Under each standard an assessment holds until the next one, and moves into, out of and within poverty happen on their day. */
export const households = recordSource<HouseholdState>({
  recordType: 'HOUSEHOLD',
  events: [HouseholdRegistered, HouseholdAssessed, HouseholdCorrected, HouseholdCancelled],
  toFacts: ({ householdId, organisationId, registeredOn, areaId, status, assessments, moves = [] }) => ({
    recordId: householdId,
    organisationId,
    placedOn: registeredOn,
    areaId,
    facts: status === 'CANCELLED' ? [] : [...spells(assessments), ...moves.map((move) => moved(householdId, move))],
  }),
});

function spells(assessments: readonly Opened<AssessmentState>[]): Fact[] {
  const dated = assessments.toSorted((a, b) => a.from.localeCompare(b.from));
  return dated.map(({ standard, status, from }, index) => {
    const next = dated.slice(index + 1).find((later) => later.standard === standard);
    return happened(from, status, { kind: standard, endedOn: next?.from ?? null });
  });
}

function moved(household: string, { standard, kind, from, to, on }: Opened<PovertyMove>): Fact {
  return happened(on, kind, { kind: standard, facets: { from, to }, subjects: { household } });
}
