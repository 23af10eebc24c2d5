import type { HouseholdState } from '@danvan/contracts/welfare';
import type { RecordType } from '@danvan/service/record-type';
import { householdTable } from './household.table.ts';
import type { Household } from './household.ts';
import { povertyMoves } from './poverty-moves.ts';

export const householdRecord: RecordType<Household, HouseholdState> = {
  name: 'household',
  table: householdTable,
  toState: ({ id, code: _caseCode, ...state }) => ({ householdId: id, ...state, moves: povertyMoves(state.assessments) }),
};
