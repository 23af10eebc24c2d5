import { DisbursementPaid, HousingCasePaid } from '@danvan/contracts/welfare-housing';
import { todayInVietnam } from '@danvan/directory';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex, lockRecordsIn } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { refuseTaken } from '@danvan/service/refuse-taken';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn, updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { caseCodeInput } from '../case-code.ts';
import { foldSteps } from '../fold-steps.ts';
import { housingCaseTable } from '../housing-cases/housing-case.table.ts';
import { type HousingCase, pay } from '../housing-cases/housing-case.ts';
import { housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import type { Disbursement } from './disbursement.ts';
import { disbursementRecord } from './disbursement-record.ts';

const DisbursementToPay = z.object({
  housingCaseId: z.uuid(),
  amount: amountInput,
  paidOn: localDay,
  voucher: caseCodeInput,
});
type DisbursementToPay = z.output<typeof DisbursementToPay>;
const PayHousingCaseInput = DisbursementToPay.extend(requested);
const PayHousingCasesInput = bulkOf('disbursements', DisbursementToPay);

/** Safe to repeat: the same requestId pays once, and so does the same voucher under another one. */
export async function payHousingCase(ctx: Context, raw: unknown): Promise<Disbursement> {
  const input = parseInput(PayHousingCaseInput, raw);
  return ctx.change<Disbursement, Disbursement>(repeatable(disbursementRecord, 'payHousingCase', input), (tx) =>
    asOne(() => payHousingCasesIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none; a case may be among them several times. Safe to repeat. */
export async function payHousingCases(ctx: Context, raw: unknown): Promise<Disbursement[]> {
  const input = parseInput(PayHousingCasesInput, raw);
  return ctx.change<Disbursement, Disbursement[]>(repeatable(disbursementRecord, 'payHousingCases', input), (tx) =>
    payHousingCasesIn(tx, ctx, input.disbursements),
  );
}

/** No version is asked for: whoever pays adds to the case, and its row's lock lets nobody add too much. */
async function payHousingCasesIn(tx: Tx, ctx: Context, items: readonly DisbursementToPay[]): Promise<Disbursement[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ paidOn }) => assertHappened(paidOn, today));
  const cases = await lockRecordsIn(
    tx,
    housingCaseTable,
    items.map(({ housingCaseId }) => ({ id: housingCaseId, version: 1 })),
  );
  await assertWithinIn(tx, tx.actor, [...new Set(cases.map(({ organisationId }) => organisationId))]);
  const steps = await foldSteps(cases, (housing, index) => pay(housing, items[index] as DisbursementToPay));
  await updateRecordsIn(tx, { type: housingCaseRecord, event: HousingCasePaid }, steps);
  const payments = cases.map((housing, index) => newDisbursement(ctx, items[index] as DisbursementToPay, housing));
  return refuseTaken(
    {
      constraint: 'disbursement_organisation_id_voucher_key',
      records: payments,
      keyOf: ({ organisationId, voucher }) => `(${organisationId}, ${voucher})`,
      refusal: voucherTaken,
    },
    () => insertRecordsIn(tx, { type: disbursementRecord, event: DisbursementPaid }, payments),
  );
}

function newDisbursement(ctx: Context, { amount, paidOn, voucher }: DisbursementToPay, housing: HousingCase): Disbursement {
  const { id: housingCaseId, organisationId, tier, areaId, areaLevel, housingBudgetId } = housing;
  if (housingBudgetId === null) throw new Error('a case that may be paid for has no budget');
  const made = { id: ctx.newId(), version: 1, status: 'PAID' as const, synthetic: ctx.actor?.synthetic ?? false };
  return { ...made, organisationId, tier, areaId, areaLevel, housingCaseId, housingBudgetId, amount, paidOn, voucher };
}

function voucherTaken(payment: Disbursement | undefined, index: number): RuleViolated {
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
}
