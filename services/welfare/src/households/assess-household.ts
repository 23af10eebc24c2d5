import { HouseholdAssessed } from '@danvan/contracts/welfare';
import { assertNotCancelled, stepCommand } from '@danvan/records';
import { z } from 'zod';
import { assertStandardsInForceIn } from '../standards/assert-standards-in-force.ts';
import { assess } from './household.rules.ts';
import { assessmentFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';

/** Establishes households' status under a standard that is in force, from a day on. */
export const assessHousehold = stepCommand(householdRecord, {
  name: {
    one: 'assessHousehold',
    item: 'household',
    many: 'assessHouseholds',
    items: 'households',
    success: 'HouseholdsAssessed',
  },
  event: HouseholdAssessed,
  item: z.object(assessmentFields),
  on: ({ from }) => from,
  async prepare(tx, _, { items, pathOf, ctx }) {
    await assertStandardsInForceIn(tx, items, pathOf);
    return { assessmentIds: items.map(() => ctx.newId()) };
  },
  apply(before, { standard, status, from }, { index, prepared }) {
    assertNotCancelled(before);
    return assess(before, { assessmentId: prepared.assessmentIds[index] as string, standard, status, from });
  },
});
