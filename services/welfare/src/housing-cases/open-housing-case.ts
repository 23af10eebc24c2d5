import { HousingCaseOpened, HousingWork } from '@danvan/contracts/welfare-housing';
import { type DirectoryOrganisation, getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { knownTier } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex, lockRecordsIn } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened, assertNotCancelled } from '@danvan/service/record-rules';
import { refuseTaken } from '@danvan/service/refuse-taken';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { householdTable } from '../households/household.table.ts';
import type { Household } from '../households/household.ts';
import type { HousingCase } from './housing-case.ts';
import { housingCaseRecord } from './housing-case-record.ts';

const HousingCaseToOpen = z.object({
  organisationId: z.uuid(),
  householdId: z.uuid(),
  work: HousingWork,
  openedOn: localDay,
});
type HousingCaseToOpen = z.output<typeof HousingCaseToOpen>;
const OpenHousingCaseInput = HousingCaseToOpen.extend(requested);
const OpenHousingCasesInput = bulkOf('housingCases', HousingCaseToOpen);

/** Safe to repeat: the same requestId always yields the case it first opened. */
export async function openHousingCase(ctx: Context, raw: unknown): Promise<HousingCase> {
  const input = parseInput(OpenHousingCaseInput, raw);
  return ctx.change<HousingCase, HousingCase>(repeatable(housingCaseRecord, 'openHousingCase', input), (tx) =>
    asOne(() => openHousingCasesIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function openHousingCases(ctx: Context, raw: unknown): Promise<HousingCase[]> {
  const input = parseInput(OpenHousingCasesInput, raw);
  return ctx.change<HousingCase, HousingCase[]>(repeatable(housingCaseRecord, 'openHousingCases', input), (tx) =>
    openHousingCasesIn(tx, ctx, input.housingCases),
  );
}

async function openHousingCasesIn(tx: Tx, ctx: Context, items: readonly HousingCaseToOpen[]): Promise<HousingCase[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ openedOn }) => assertHappened(openedOn, today));
  const owners = await getOrganisationsWithinIn(
    tx,
    tx.actor,
    items.map(({ organisationId, openedOn }) => ({ id: organisationId, on: openedOn })),
  );
  // Locked, so that none of them is cancelled meanwhile.
  const households = await lockRecordsIn(
    tx,
    householdTable,
    items.map(({ householdId }) => ({ id: householdId, version: 1 })),
  );
  await eachAtIndex(households, assertNotCancelled);
  const cases = items.map((item, index) =>
    newHousingCase(ctx, item, {
      owner: owners[index] as DirectoryOrganisation,
      household: households[index] as Household,
    }),
  );
  return refuseTaken(
    {
      constraint: 'housing_case_household_id_key',
      records: cases,
      keyOf: ({ householdId }) => `(${householdId})`,
      refusal: underWay,
    },
    () => insertRecordsIn(tx, { type: housingCaseRecord, event: HousingCaseOpened }, cases),
  );
}

interface Parties {
  owner: DirectoryOrganisation;
  household: Household;
}

function newHousingCase(ctx: Context, item: HousingCaseToOpen, { owner, household }: Parties): HousingCase {
  const { householdId, work, openedOn } = item;
  return {
    id: ctx.newId(),
    version: 1,
    status: 'OPENED',
    organisationId: owner.organisationId,
    tier: knownTier(owner.tier),
    areaId: household.areaId,
    areaLevel: household.areaLevel,
    householdId,
    work,
    openedOn,
    verifiedOn: null,
    verifiedBy: null,
    approvedOn: null,
    completedOn: null,
    housingBudgetId: null,
    amount: null,
    deadline: null,
    paid: '0',
    synthetic: ctx.actor?.synthetic ?? false,
  };
}

function underWay(_case: HousingCase | undefined, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'housing.open',
    message: {
      vi: 'Hộ này đang có một hồ sơ hỗ trợ nhà ở chưa hoàn thành.',
      en: 'This household has a housing case under way already.',
    },
    index,
  });
}
