import { DisbursementState } from '@danvan/contracts/welfare-housing';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';
import { ownArea } from '../own-area.ts';

export const disbursementRecord = defineRecord({
  name: 'disbursement',
  type: 'Disbursement',
  state: DisbursementState,
  // The number of the voucher stays here.
  own: { ...ownArea, voucher: z.string() },
});
export type Disbursement = RecordOf<typeof disbursementRecord>;
