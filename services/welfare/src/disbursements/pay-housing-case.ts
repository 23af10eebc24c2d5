import { DisbursementPaid, HousingCasePaid } from '@danvan/contracts/welfare-housing';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import {
  assertHappened,
  type Batch,
  defineCommand,
  forEachItem,
  insertRecordsIn,
  lockRecordsIn,
  translateUniqueViolation,
  type Uniqueness,
  updateRecordsIn,
} from '@danvan/records';
import { localDay, RuleViolated, type Tx } from '@danvan/service';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { caseCodeInput } from '../case-code.ts';
import { foldSteps } from '../fold-steps.ts';
import { pay } from '../housing-cases/housing-case.rules.ts';
import { type HousingCase, housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import { type Disbursement, disbursementRecord } from './disbursement-record.ts';

const DisbursementToPay = z.object({
  housingCaseId: z.uuid(),
  amount: amountInput,
  paidOn: localDay,
  voucher: caseCodeInput,
});
type DisbursementToPay = z.output<typeof DisbursementToPay>;

/**
 * Pays for approved cases; a case may be among the items several times. The same voucher never pays twice. No version is asked for:
 * whoever pays adds to the case, and its row's lock lets nobody add too much.
 */
export const payHousingCase = defineCommand(disbursementRecord, {
  name: {
    one: 'payHousingCase',
    item: 'disbursement',
    many: 'payHousingCases',
    items: 'disbursements',
    success: 'DisbursementsPaid',
  },
  item: DisbursementToPay,
  work: payHousingCasesIn,
});

async function payHousingCasesIn(tx: Tx, batch: Batch<DisbursementToPay>): Promise<Disbursement[]> {
  const { items, today } = batch;
  await forEachItem(items, ({ paidOn }) => assertHappened(paidOn, today));
  const cases = await lockRecordsIn(
    tx,
    housingCaseRecord,
    items.map(({ housingCaseId }) => housingCaseId),
  );
  await assertWithinIn(tx, tx.actor, [...new Set(cases.map(({ organisationId }) => organisationId))]);
  const steps = await foldSteps(cases, (housing, index) => pay(housing, items[index] as DisbursementToPay));
  await updateRecordsIn(tx, { record: housingCaseRecord, event: HousingCasePaid }, steps);
  const payments = items.map((item, index) => newDisbursement(tx, batch, { item, housing: cases[index] as HousingCase }));
  return translateUniqueViolation([onePaymentAVoucher], payments, () =>
    insertRecordsIn(tx, { record: disbursementRecord, event: DisbursementPaid }, payments),
  );
}

interface Payment {
  item: DisbursementToPay;
  housing: HousingCase;
}

function newDisbursement({ origin }: Tx, { ctx }: Batch<unknown>, { item, housing }: Payment): Disbursement {
  const { id: housingCaseId, organisationId, tier, areaId, areaLevel, housingBudgetId } = housing;
  if (housingBudgetId === null) throw new Error('a case that may be paid for has no budget');
  const { amount, paidOn, voucher } = item;
  const made = { id: ctx.newId(), version: 1, status: 'PAID' as const, synthetic: origin.synthetic };
  return { ...made, organisationId, tier, areaId, areaLevel, housingCaseId, housingBudgetId, amount, paidOn, voucher };
}

const onePaymentAVoucher: Uniqueness<Disbursement> = {
  constraint: 'disbursement_organisation_id_voucher_key',
  keyOf: ({ organisationId, voucher }) => `(${organisationId}, ${voucher})`,
  refusal(payment, index) {
    const voucher = payment?.voucher ?? '';
    return new RuleViolated({
      rule: 'disbursement.voucher',
      message: {
        vi: `Chứng từ ${voucher} đã được cơ quan này ghi nhận chi.`,
        en: `This office has recorded a payment under the voucher ${voucher} already.`,
      },
      details: { voucher },
      index,
    });
  },
};
