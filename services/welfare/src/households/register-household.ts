import { HouseholdRegistered } from '@danvan/contracts/welfare';
import { todayInVietnam } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import type { Household } from './household.ts';
import { householdFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';
import { type Place, placeHouseholdsIn } from './place-households.ts';
import { refuseTakenCode } from './refuse-taken-code.ts';

const HouseholdToRegister = z.object(householdFields);
type HouseholdToRegister = z.output<typeof HouseholdToRegister>;
const RegisterHouseholdInput = HouseholdToRegister.extend(requested);
const RegisterHouseholdsInput = bulkOf('households', HouseholdToRegister);

/** Safe to repeat: the same requestId always yields the household it first registered. */
export async function registerHousehold(ctx: Context, raw: unknown): Promise<Household> {
  const input = parseInput(RegisterHouseholdInput, raw);
  return ctx.change<Household, Household>(repeatable(householdRecord, 'registerHousehold', input), (tx) =>
    asOne(() => registerHouseholdsIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function registerHouseholds(ctx: Context, raw: unknown): Promise<Household[]> {
  const input = parseInput(RegisterHouseholdsInput, raw);
  return ctx.change<Household, Household[]>(repeatable(householdRecord, 'registerHouseholds', input), (tx) =>
    registerHouseholdsIn(tx, ctx, input.households),
  );
}

async function registerHouseholdsIn(tx: Tx, ctx: Context, items: readonly HouseholdToRegister[]): Promise<Household[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ registeredOn }) => assertHappened(registeredOn, today));
  const places = await placeHouseholdsIn(tx, items);
  const households = places.map((place, index) => newHousehold(ctx, items[index] as HouseholdToRegister, place));
  return refuseTakenCode(households, () =>
    insertRecordsIn(tx, { type: householdRecord, event: HouseholdRegistered }, households),
  );
}

function newHousehold(ctx: Context, { code, registeredOn }: HouseholdToRegister, place: Place): Household {
  const synthetic = ctx.actor?.synthetic ?? false;
  return { id: ctx.newId(), version: 1, status: 'REGISTERED', code, ...place, registeredOn, assessments: [], synthetic };
}
