import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing';
import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import type { Outcome } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenCampaign, givenContributions, givenResult, send } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  type: 'Campaign',
  table: 'campaign',
  fields: 'status name purpose launchedOn endedOn',
};
const given = async () => {
  const { id, version } = await givenCampaign(world);
  return { id, version };
};

const correct = {
  ...common,
  mutation: 'correctCampaign',
  event: 'mobilisation.campaign.corrected',
  changes: true,
  input: async () => ({ ...(await given()), reason: 'Ghi nhầm ngày', launchedOn: '2026-01-04' }),
  otherwise: { launchedOn: '2026-01-03' },
  after: { status: 'LAUNCHED', purpose: 'ENVIRONMENT', launchedOn: '2026-01-04', endedOn: null, version: 2 },
  invalid: [
    ['a correction that corrects nothing', { launchedOn: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { launchedOn: tomorrow }, 'record.happened'],
    ['an end that it has not reached', { endedOn: '2026-05-31' }, 'campaign.day'],
    ['a day on which the organisation did not exist', { launchedOn: '1940-01-01' }, 'organisation.existed'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelCampaign');

describeCancel({ ...common, mutation: 'cancelCampaign', event: 'mobilisation.campaign.cancelled', given });

test('a first day moves as far as the first that counts and no further', async () => {
  const { id, version } = await given();
  await givenContributions(world, 1, { campaignId: id, pledgedOn: '2026-01-20' } as object);
  const moveTo = (launchedOn: string) =>
    send(world, { mutation: 'correctCampaign', type: 'Campaign', input: { id, version, reason: 'Ghi nhầm', launchedOn } });
  expect(await moveTo('2026-01-21')).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign.period' });
  expect(await moveTo('2026-01-20')).toMatchObject({ __typename: 'Campaign', version: 2 });
});

test('a campaign is cancelled only once nothing counts for it', async () => {
  const { id, version } = await given();
  const cancelIt = () =>
    send(world, { mutation: 'cancelCampaign', type: 'Campaign', input: { id, version, reason: 'Nhập trùng' } });
  const result = await givenResult(world, { campaignId: id });
  expect(await cancelIt()).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign.used' });
  const input = { id: result.id, version: 1, reason: 'Nhập trùng' };
  await send(world, { mutation: 'cancelCampaignResult', type: 'CampaignResult', input });
  expect(await cancelIt()).toMatchObject({ __typename: 'Campaign' });
});

test('what joins a campaign while it is being cancelled waits, and finds it cancelled', async () => {
  const { id } = await given();
  const origin = { source: 'urn:test', correlationId: randomUUID(), synthetic: true, now: () => new Date() };
  let joining = Promise.resolve<Outcome | undefined>(undefined);
  await world.service.running.database.transaction(origin, async (tx) => {
    await tx.query(`UPDATE campaign SET status = 'CANCELLED', version = version + 1 WHERE id = $1`, [id]);
    joining = givenResult(world, { campaignId: id });
    await eventually(async () => {
      const [found] = await world.service.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(found?.waiting).toBe(1);
    });
  });
  expect(await joining).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['campaignResult', 'campaignId'] }] });
});
