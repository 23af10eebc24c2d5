import { ClearanceProjectState } from '@danvan/contracts/clearance';
import { AreaLevel } from '@danvan/contracts/vocabulary';
import { defineRecord, type RecordOf } from '@danvan/records';
import { raw } from '@danvan/service';
import { z } from 'zod';

export const clearanceProjectRecord = defineRecord({
  name: 'clearance-project',
  type: 'ClearanceProject',
  state: ClearanceProjectState,
  own: {
    // Free text, which stays here.
    name: z.string(),
    // Land always lies in an area.
    areaId: z.uuid(),
    areaLevel: AreaLevel,
  },
  list: {
    day: 'deployedOn',
    /** `mobilised`: whether anything of the talks is recorded. */
    conditions({ mobilised = null }) {
      if (mobilised === null) return [];
      return [raw(mobilised ? 'r.mobilised_on IS NOT NULL' : 'r.mobilised_on IS NULL')];
    },
  },
});
export type ClearanceProject = RecordOf<typeof clearanceProjectRecord>;
