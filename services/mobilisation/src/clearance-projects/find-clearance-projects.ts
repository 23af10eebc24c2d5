import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { raw } from '@danvan/service/sql';
import { clearanceProjectTable } from './clearance-project.table.ts';
import type { ClearanceProject } from './clearance-project.ts';

export interface ClearanceProjectFilter extends RecordFilter {
  /** Whether anything of the talks is recorded. */
  mobilised?: boolean | null;
}

const clearanceProjects: RecordList<ClearanceProject, ClearanceProjectFilter> = {
  table: clearanceProjectTable,
  day: 'deployedOn',
  conditions({ mobilised = null }) {
    if (mobilised === null) return [];
    return [raw(mobilised ? 'r.mobilised_on IS NOT NULL' : 'r.mobilised_on IS NULL')];
  },
};

/** Last deployed first. */
export const findClearanceProjects = (ctx: Context, args: RecordArguments<ClearanceProjectFilter>) =>
  listRecords(ctx, clearanceProjects, args);

export function clearanceProjectLoaders(ctx: Context) {
  return {
    clearanceProject: recordById(ctx, clearanceProjectTable),
    clearanceProjectsOfOrganisation: recordsBy(ctx, clearanceProjects, 'organisationId'),
    clearanceProjectsOfArea: recordsBy(ctx, clearanceProjects, 'areaId'),
  };
}
