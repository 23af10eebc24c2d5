import type { HousingCaseState } from '@danvan/contracts/welfare-housing';
import type { RecordType } from '@danvan/service/record-type';
import { housingCaseTable } from './housing-case.table.ts';
import type { HousingCase } from './housing-case.ts';

export const housingCaseRecord: RecordType<HousingCase, HousingCaseState> = {
  name: 'housing-case',
  table: housingCaseTable,
  toState: ({ id, verifiedBy: _person, ...state }) => ({ housingCaseId: id, ...state }),
};
