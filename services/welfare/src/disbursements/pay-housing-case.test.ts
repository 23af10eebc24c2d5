import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCancel, describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { amount, findCase, givenBudget, givenCase, givenCases, pay, payerOf, paymentOf } from '../../test/housing.ts';
import { newCode, startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
let budgetId: string;
beforeAll(async () => {
  world = await startWorld();
  budgetId = (await givenBudget(world)).id;
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'disbursement',
  as: () => payerOf(world.organisationId),
  stranger: () => payerOf(world.neighbourId),
};
const approved = () => givenCase(world, 'APPROVED', budgetId);

describeCommand({
  ...common,
  mutation: 'payHousingCase',
  type: 'Disbursement',
  fields: 'status amount paidOn housingCase { status paid } synthetic',
  event: 'welfare.disbursement.paid',
  changes: false,
  input: async () => paymentOf((await approved()).id),
  otherwise: { amount: '30000001' },
  after: { version: 1, status: 'PAID', amount: '30000000', housingCase: { status: 'APPROVED', paid: '30000000' } },
  invalid: [
    ['nothing', { amount: '0' }, ['amount']],
    ['a name', { voucher: 'Ông Ba' }, ['voucher']],
  ],
  refused: [
    ['a day to come', { paidOn: tomorrow }, 'record.happened'],
    ['a day before the approval', { paidOn: '2026-02-28' }, 'housing.order'],
    ['more than was approved', { amount: '80000001' }, 'housing.amount'],
  ],
});

describeBulk({
  ...common,
  mutation: 'payHousingCases',
  success: 'DisbursementsPaid',
  field: 'disbursements',
  event: 'welfare.disbursement.paid',
  changes: false,
  items: async (count) => (await givenCases(world, count, { reached: 'APPROVED', budgetId })).map(({ id }) => paymentOf(id)),
  invalid: [{ amount: '-5' }, 'amount'],
  refused: [{ amount: '80000001' }, 'housing.amount'],
});

describeCancel({
  ...common,
  mutation: 'cancelDisbursement',
  type: 'Disbursement',
  event: 'welfare.disbursement.cancelled',
  given: async () => pay(world, (await approved()).id),
});

async function payAll(disbursements: readonly object[], requestId: string = randomUUID()) {
  const success = '... on DisbursementsPaid { disbursements { id amount } }';
  return outcomeOf(
    world.service,
    { mutation: 'payHousingCases', input: { requestId, disbursements }, success },
    payerOf(world.organisationId),
  );
}

test('the same batch sent twice pays once, also under another requestId', async () => {
  const cases = await givenCases(world, 3, { reached: 'APPROVED', budgetId });
  const batch = cases.map(({ id }) => paymentOf(id));
  const requestId = randomUUID();
  const first = await payAll(batch, requestId);
  expect(await payAll(batch, requestId)).toEqual(first);
  expect(await payAll(batch)).toMatchObject({ rule: 'disbursement.voucher', index: expect.any(Number) });
  for (const { id } of cases) expect(await findCase(world, id)).toMatchObject({ paid: '30000000', disbursements: [{}] });
});

test('of 20 payments at the same instant as many are made as were approved, not one more', async () => {
  const { id } = await approved();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => pay(world, id, { amount: '9000000' })));
  expect(outcomes.filter(({ __typename }) => __typename === 'Disbursement')).toHaveLength(8);
  expect(outcomes.filter(({ rule }) => rule === 'housing.amount')).toHaveLength(12);
  const { paid, disbursements } = await findCase(world, id);
  expect([paid, (disbursements as unknown[]).length]).toEqual(['72000000', 8]);
});

test('a batch may pay a case several times, within what was approved', async () => {
  const { id } = await approved();
  const third = () => paymentOf(id, { amount: '26666666' });
  expect(await payAll([third(), third(), third(), paymentOf(id, { amount: '3' })])).toMatchObject({
    rule: 'housing.amount',
    index: 3,
  });
  expect(await payAll([third(), third(), third(), paymentOf(id, { amount: '2' })])).toMatchObject({
    disbursements: [{}, {}, {}, {}],
  });
  expect(await findCase(world, id)).toMatchObject({ paid: amount });
});

test('a voucher twice in one batch pays nothing; a cancelled payment gives its number and its amount back', async () => {
  const { id } = await approved();
  const voucher = newCode();
  const again = paymentOf(id, { voucher });
  expect(await payAll([again, paymentOf(id, { voucher, amount: '1' })])).toMatchObject({
    rule: 'disbursement.voucher',
    index: 1,
  });
  const { id: disbursementId, version } = await pay(world, id, { voucher });
  const input = { id: disbursementId, version, reason: 'Ghi nhầm' };
  const command = {
    mutation: 'cancelDisbursement',
    input,
    success: '... on Disbursement { housingCase { paid } }',
    changes: true,
  };
  expect(await outcomeOf(world.service, command, payerOf(world.organisationId))).toMatchObject({ housingCase: { paid: '0' } });
  expect(await pay(world, id, { voucher })).toMatchObject({ __typename: 'Disbursement' });
});

test('a completed case is paid the rest, one that waits for approval nothing', async () => {
  expect(await pay(world, (await givenCase(world, 'COMPLETED', budgetId)).id)).toMatchObject({ status: 'PAID' });
  expect(await pay(world, (await givenCase(world, 'VERIFIED')).id)).toMatchObject({ rule: 'housing.step' });
});
