import { DisbursementCancelled, DisbursementPaid, type DisbursementState } from '@danvan/contracts/welfare-housing';
import { happened, recordSource } from '../fact.ts';

/** A payment counts with its đồng on the day that it was paid, in the household's own area. */
export const disbursements = recordSource<DisbursementState>({
  recordType: 'DISBURSEMENT',
  events: [DisbursementPaid, DisbursementCancelled],
  toFacts: ({ disbursementId, organisationId, areaId, status, paidOn, amount, housingCaseId }) => ({
    recordId: disbursementId,
    organisationId,
    placedOn: paidOn,
    areaId,
    facts: status === 'PAID' ? [happened(paidOn, status, { amount, unit: 'VND', subjects: { housingCase: housingCaseId } })] : [],
  }),
});
