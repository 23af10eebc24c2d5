import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaignOf, givenCampaign, givenContributions, givenResult, send } from '../../test/campaigns.ts';
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
  fields: 'status name purpose launchedOn endedOn tier synthetic',
};
const launched = { name: 'Ngày Chủ nhật xanh', purpose: 'ENVIRONMENT', launchedOn: '2026-01-05', tier: 'GRASSROOTS' };

describeCommand({
  ...common,
  mutation: 'launchCampaign',
  changes: false,
  event: 'mobilisation.campaign.launched',
  input: async () => campaignOf(world),
  otherwise: { purpose: 'RELIEF' },
  after: { ...launched, version: 1, status: 'LAUNCHED', endedOn: null, synthetic: true },
  invalid: [['an empty name', { name: ' ' }, ['name']]],
  refused: [
    ['a day to come', { launchedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { launchedOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

const end = {
  ...common,
  mutation: 'endCampaign',
  changes: true,
  event: 'mobilisation.campaign.ended',
  input: async () => {
    const { id, version } = await givenCampaign(world);
    return { id, version, endedOn: '2026-05-31' };
  },
  otherwise: { endedOn: '2026-05-30' },
  after: { ...launched, version: 2, status: 'ENDED', endedOn: '2026-05-31' },
  invalid: [['a version below one', { version: 0 }, ['version']]],
  refused: [
    ['a day to come', { endedOn: tomorrow }, 'record.happened'],
    ['a day before the first', { endedOn: '2026-01-04' }, 'campaign.order'],
  ],
} as const;
describeCommand(end);

test('the name stays in the service: no event and no audit row has it', async () => {
  const name = 'Tên riêng của cuộc vận động';
  const { id } = await givenCampaign(world, { name });
  const told = await world.service.query('SELECT * FROM change_record WHERE record_id = $1', [id]);
  const events = (await world.service.outbox()).filter(({ key }) => key === id);
  expect([told.length, events.length]).toEqual([1, 1]);
  expect(JSON.stringify([told, events])).not.toContain(name);
});

test('a campaign does not end before what counts for it, and what is dated later finds it ended', async () => {
  const { id, version } = await givenCampaign(world);
  const [contribution] = await givenContributions(world, 1, { campaignId: id, pledgedOn: '2026-03-10' } as object);
  const endOn = (endedOn: string) => send(world, { mutation: 'endCampaign', type: 'Campaign', input: { id, version, endedOn } });
  expect(await endOn('2026-03-09')).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign.period' });
  const reason = 'Nhập trùng';
  await send(world, { mutation: 'cancelContribution', type: 'Contribution', input: { ...contribution, reason } });
  expect(await endOn('2026-03-09')).toMatchObject({ __typename: 'Campaign' });
  const result = (date: string) => givenResult(world, { campaignId: id, date } as object);
  expect(await result('2026-03-10')).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign.period' });
  expect(await result('2026-01-04')).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign.period' });
  expect(await result('2026-03-09')).toMatchObject({ __typename: 'CampaignResult' });
});
