import { HouseholdState } from '@danvan/contracts/welfare';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';
import { ownArea } from '../own-area.ts';
import { povertyConditions, povertyDay } from './poverty-filter.ts';
import { povertyMoves } from './poverty-moves.rules.ts';

export const householdRecord = defineRecord({
  name: 'household',
  type: 'Household',
  state: HouseholdState,
  // The case code stays here.
  own: { ...ownArea, code: z.string() },
  derive: { moves: ({ assessments }: Pick<HouseholdState, 'assessments'>) => povertyMoves(assessments) },
  list: { day: 'registeredOn', by: 'code', asOf: povertyDay, conditions: povertyConditions },
});
export type Household = RecordOf<typeof householdRecord>;
