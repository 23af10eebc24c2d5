import type { Context } from '@danvan/service/context';
import { loadById } from '@danvan/service/loaders';
import { getRecords } from '@danvan/service/read-records';
import { loadRecordsBy } from '../load-records-by.ts';
import { disbursementTable } from './disbursement.table.ts';
import type { Disbursement } from './disbursement.ts';

export function disbursementLoaders(ctx: Context) {
  return {
    disbursement: loadById((ids) => getRecords<Disbursement>(ctx.database, disbursementTable, ids)),
    disbursementsOfCase: loadRecordsBy<Disbursement>(ctx, disbursementTable, {
      column: 'housing_case_id',
      keyOf: ({ housingCaseId }) => housingCaseId,
      day: 'paid_on',
    }),
  };
}
