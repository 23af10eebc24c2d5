import type { AwardForm, AwardLevel, RecipientKind } from '@danvan/contracts/mobilisation';
import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { awardTable } from './award.table.ts';
import type { Award } from './award.ts';

export interface AwardFilter extends RecordFilter {
  form?: AwardForm | null;
  decidedBy?: AwardLevel | null;
  recipientKind?: RecipientKind | null;
  modelId?: string | null;
}

const awards: RecordList<Award, AwardFilter> = { table: awardTable, day: 'decidedOn' };

/** Latest decision first. */
export const findAwards = (ctx: Context, args: RecordArguments<AwardFilter>) => listRecords(ctx, awards, args);

export function awardLoaders(ctx: Context) {
  return { award: recordById(ctx, awardTable), awardsOfOrganisation: recordsBy(ctx, awards, 'organisationId') };
}
