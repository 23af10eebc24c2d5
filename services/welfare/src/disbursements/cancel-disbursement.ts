import { DisbursementCancelled, HousingCasePaid } from '@danvan/contracts/welfare-housing';
import { cancelCommand, lockRecordsIn, updateRecordsIn } from '@danvan/records';
import { foldSteps } from '../fold-steps.ts';
import { unpay } from '../housing-cases/housing-case.rules.ts';
import { housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import { disbursementRecord } from './disbursement-record.ts';

/** Withdraws a payment. Its case may then be paid for again. */
export const cancelDisbursement = cancelCommand(disbursementRecord, {
  name: { one: 'cancelDisbursement' },
  event: DisbursementCancelled,
  async afterWrite(tx, payments) {
    const cases = await lockRecordsIn(
      tx,
      housingCaseRecord,
      payments.map(({ before }) => before.housingCaseId),
    );
    const steps = await foldSteps(cases, (housing, index) => unpay(housing, payments[index]?.before.amount ?? '0'));
    await updateRecordsIn(tx, { record: housingCaseRecord, event: HousingCasePaid }, steps);
  },
});
