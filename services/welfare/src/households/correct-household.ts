import { HouseholdCorrected } from '@danvan/contracts/welfare';
import { assertHappened, correctCommand, unchanged } from '@danvan/records';
import { placedInOwnArea } from '../own-area.ts';
import { householdFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';
import { oneHouseholdACode } from './one-household-a-code.ts';

/** Puts a household right. Tier and level follow the organisation, the area and the day. */
export const correctHousehold = correctCommand(householdRecord, {
  name: { one: 'correctHousehold' },
  event: HouseholdCorrected,
  fields: {
    organisationId: unchanged(householdFields.organisationId),
    areaId: unchanged(householdFields.areaId),
    code: unchanged(householdFields.code),
    registeredOn: unchanged(householdFields.registeredOn),
  },
  apply(before, correction, { today }) {
    const after = { ...before, ...correction };
    assertHappened(after.registeredOn, today);
    return after;
  },
  place: (tx, changed) => placedInOwnArea(tx, { items: changed }),
  unique: [oneHouseholdACode],
});
