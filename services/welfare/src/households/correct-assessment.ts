import { HouseholdCorrected } from '@danvan/contracts/welfare';
import {
  assertHappened,
  assertNotCancelled,
  correctedFields,
  issuesOfCorrection,
  reasonFields,
  stepCommand,
  unchanged,
} from '@danvan/records';
import { z } from 'zod';
import { assertStandardsInForceIn } from '../standards/assert-standards-in-force.ts';
import { correctAssessment as correct, getAssessment } from './household.rules.ts';
import { assessmentFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';

/** Puts one assessment of a household right. Finds no assessment of another household. */
export const correctAssessment = stepCommand(householdRecord, {
  name: { one: 'correctAssessment' },
  event: HouseholdCorrected,
  item: z.object({
    ...reasonFields,
    assessmentId: z.uuid(),
    standard: unchanged(assessmentFields.standard),
    status: unchanged(assessmentFields.status),
    from: unchanged(assessmentFields.from),
  }),
  issuesOf: ({ assessmentId: _, ...correction }) => issuesOfCorrection(correction),
  apply(before, { assessmentId, standard, status, from }, { today }) {
    assertNotCancelled(before);
    const after = correct(before, assessmentId, correctedFields({ standard, status, from }));
    assertHappened(getAssessment(after, assessmentId).from, today);
    return after;
  },
  check: (tx, steps, { items, pathOf }) =>
    assertStandardsInForceIn(
      tx,
      steps.map(({ after }, index) => getAssessment(after, items[index]?.assessmentId ?? '')),
      pathOf,
    ),
});
