import type { ClearanceProjectState } from '@danvan/contracts/clearance';
import type { RecordType } from '@danvan/service/record-type';
import { clearanceProjectTable } from './clearance-project.table.ts';
import type { ClearanceProject } from './clearance-project.ts';

export const clearanceProjectRecord: RecordType<ClearanceProject, ClearanceProjectState> = {
  name: 'clearance-project',
  table: clearanceProjectTable,
  toState: ({ id, name: _freeText, ...state }) => ({ clearanceProjectId: id, ...state }),
};
