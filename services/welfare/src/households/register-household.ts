import { HouseholdRegistered } from '@danvan/contracts/welfare';
import { createCommand } from '@danvan/records';
import { z } from 'zod';
import { placedInOwnArea } from '../own-area.ts';
import { householdFields } from './household-input.ts';
import { householdRecord } from './household-record.ts';
import { oneHouseholdACode } from './one-household-a-code.ts';

/** Keeps households under their office's case codes. */
export const registerHousehold = createCommand(householdRecord, {
  name: {
    one: 'registerHousehold',
    item: 'household',
    many: 'registerHouseholds',
    items: 'households',
    success: 'HouseholdsRegistered',
  },
  event: HouseholdRegistered,
  item: z.object(householdFields),
  on: ({ registeredOn }) => registeredOn,
  place: placedInOwnArea,
  create: ({ code, registeredOn }) => ({ status: 'REGISTERED' as const, code, registeredOn, assessments: [] }),
  unique: [oneHouseholdACode],
});
