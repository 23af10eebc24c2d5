import { HousingCaseOpened, HousingWork } from '@danvan/contracts/welfare-housing';
import { type DirectoryOrganisation, getOrganisationsWithinIn } from '@danvan/directory';
import { knownTier } from '@danvan/directory/place-of';
import { assertNotCancelled, createCommand, forEachItem, lockRecordsIn, type Uniqueness } from '@danvan/records';
import { localDay, RuleViolated, type Tx } from '@danvan/service';
import { z } from 'zod';
import { householdRecord } from '../households/household-record.ts';
import { type HousingCase, housingCaseRecord } from './housing-case-record.ts';

const HousingCaseToOpen = z.object({
  organisationId: z.uuid(),
  householdId: z.uuid(),
  work: HousingWork,
  openedOn: localDay,
});
type HousingCaseToOpen = z.output<typeof HousingCaseToOpen>;

const oneCaseUnderWay: Uniqueness<HousingCase> = {
  constraint: 'housing_case_household_id_key',
  keyOf: ({ householdId }) => `(${householdId})`,
  refusal: (_, index) =>
    new RuleViolated({
      rule: 'housing.open',
      message: {
        vi: 'Hộ này đang có một hồ sơ hỗ trợ nhà ở chưa hoàn thành.',
        en: 'This household has a housing case under way already.',
      },
      index,
    }),
};

/** Asks for support for households' houses. */
export const openHousingCase = createCommand(housingCaseRecord, {
  name: {
    one: 'openHousingCase',
    item: 'housingCase',
    many: 'openHousingCases',
    items: 'housingCases',
    success: 'HousingCasesOpened',
  },
  event: HousingCaseOpened,
  item: HousingCaseToOpen,
  on: ({ openedOn }) => openedOn,
  place: (tx, { items }) => placesOfHouseholdsIn(tx, items),
  create: ({ householdId, work, openedOn }) => ({
    status: 'OPENED' as const,
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
  }),
  unique: [oneCaseUnderWay],
});

/** The tier is the organisation's, area and level are the household's. The households stay locked, so that none is cancelled meanwhile. */
async function placesOfHouseholdsIn(tx: Tx, items: readonly HousingCaseToOpen[]) {
  const owners = await getOrganisationsWithinIn(
    tx,
    tx.actor,
    items.map(({ organisationId, openedOn }) => ({ id: organisationId, on: openedOn })),
  );
  const households = await lockRecordsIn(
    tx,
    householdRecord,
    items.map(({ householdId }) => householdId),
  );
  await forEachItem(households, assertNotCancelled);
  return households.map(({ areaId, areaLevel }, index) => {
    const { organisationId, tier } = owners[index] as DirectoryOrganisation;
    return { organisationId, tier: knownTier(tier), areaId, areaLevel };
  });
}
