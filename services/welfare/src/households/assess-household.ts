import { HouseholdAssessed } from '@danvan/contracts/welfare';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { alone, assertEachOnce, bulkOf, inList, type PathOf, requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened, assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { assertStandardsInForceIn } from '../standards/assert-standards-in-force.ts';
import { householdTable } from './household.table.ts';
import { assess, type Household } from './household.ts';
import { assessmentFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';

const HouseholdToAssess = z.object({ ...seen, ...assessmentFields });
type HouseholdToAssess = z.output<typeof HouseholdToAssess>;
const AssessHouseholdInput = HouseholdToAssess.extend(requested);
const AssessHouseholdsInput = bulkOf('households', HouseholdToAssess);

/** Safe to repeat: the same requestId assesses once. */
export async function assessHousehold(ctx: Context, raw: unknown): Promise<Household> {
  const input = parseInput(AssessHouseholdInput, raw);
  return ctx.change<Household, Household>(repeatable(householdRecord, 'assessHousehold', input), (tx) =>
    asOne(() => assessHouseholdsIn(tx, ctx, { items: [input], pathOf: alone })),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function assessHouseholds(ctx: Context, raw: unknown): Promise<Household[]> {
  const input = parseInput(AssessHouseholdsInput, raw);
  assertEachOnce('households', input.households);
  return ctx.change<Household, Household[]>(repeatable(householdRecord, 'assessHouseholds', input), (tx) =>
    assessHouseholdsIn(tx, ctx, { items: input.households, pathOf: inList('households') }),
  );
}

interface Assessing {
  items: readonly HouseholdToAssess[];
  pathOf: PathOf;
}

async function assessHouseholdsIn(tx: Tx, ctx: Context, { items, pathOf }: Assessing): Promise<Household[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ from }) => assertHappened(from, today));
  await assertStandardsInForceIn(tx, items, pathOf);
  const households = await lockOwnRecordsIn(tx, householdTable, items);
  const steps = await eachAtIndex(households, (before, index) => {
    assertNotCancelled(before);
    const { standard, status, from } = items[index] as HouseholdToAssess;
    return { before, after: assess(before, { assessmentId: ctx.newId(), standard, status, from }) };
  });
  return updateRecordsIn(tx, { type: householdRecord, event: HouseholdAssessed }, steps);
}
