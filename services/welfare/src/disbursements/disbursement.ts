import type { DisbursementState } from '@danvan/contracts/welfare-housing';

/** A payment as its events tell it, and the number of its voucher, which stays here. */
export interface Disbursement extends Omit<DisbursementState, 'disbursementId' | 'areaId' | 'areaLevel'> {
  id: string;
  areaId: string;
  areaLevel: NonNullable<DisbursementState['areaLevel']>;
  voucher: string;
}
