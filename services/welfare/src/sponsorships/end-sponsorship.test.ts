import { describeCancel, describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenPledge, keeperOf } from '../../test/sponsorship.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'sponsorship',
  type: 'Sponsorship',
  as: () => keeperOf(world.organisationId),
  stranger: () => keeperOf(world.neighbourId),
};

const ending = async () => {
  const { id, version } = await givenPledge(world);
  return { id, version, reason: 'Chuyển địa bàn', endsOn: '2025-01-01' };
};

describeCommand({
  ...common,
  mutation: 'endSponsorship',
  fields: 'status endsOn before: active(asOf: "2024-12-31") now: active',
  event: 'welfare.sponsorship.ended',
  changes: true,
  input: ending,
  otherwise: { endsOn: '2025-02-01' },
  after: { version: 2, status: 'ENDED', endsOn: '2025-01-01', before: true, now: false },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [
    ['a day to come', { endsOn: tomorrow }, 'record.happened'],
    ['its first day', { endsOn: '2023-02-01' }, 'sponsorship.order'],
  ],
});

describeCancel({
  ...common,
  mutation: 'cancelSponsorship',
  event: 'welfare.sponsorship.cancelled',
  given: () => givenPledge(world),
});

const take = (mutation: string, input: object) =>
  outcomeOf(
    world.service,
    { mutation, input, success: '... on Sponsorship { id version status active(asOf: "2024-12-31") }', changes: true },
    keeperOf(world.organisationId),
  );

test('a pledge that has ended may still be cancelled and then never held; nothing follows', async () => {
  const input = await ending();
  expect(await take('endSponsorship', input)).toMatchObject({ status: 'ENDED', active: true });
  expect(await take('endSponsorship', { ...input, version: 2 })).toMatchObject({ rule: 'sponsorship.step' });
  const { id, reason } = input;
  expect(await take('cancelSponsorship', { id, reason, version: 2 })).toMatchObject({ status: 'CANCELLED', active: false });
  expect(await take('endSponsorship', { ...input, version: 3 })).toMatchObject({ rule: 'sponsorship.step' });
});
