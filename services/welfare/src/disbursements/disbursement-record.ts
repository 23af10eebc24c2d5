import type { DisbursementState } from '@danvan/contracts/welfare-housing';
import type { RecordType } from '@danvan/service/record-type';
import { disbursementTable } from './disbursement.table.ts';
import type { Disbursement } from './disbursement.ts';

export const disbursementRecord: RecordType<Disbursement, DisbursementState> = {
  name: 'disbursement',
  table: disbursementTable,
  toState: ({ id, voucher: _number, ...state }) => ({ disbursementId: id, ...state }),
};
