import { givenArea, givenOrganisation } from '@danvan/testing';
import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenResult, send } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  type: 'CampaignResult',
  table: 'campaign_result',
  fields: 'status kind date quantity { value unit }',
};
const given = async () => {
  const { id, version } = await givenResult(world);
  return { id, version };
};

const correct = {
  ...common,
  mutation: 'correctCampaignResult',
  event: 'mobilisation.campaign-result.corrected',
  changes: true,
  input: async () => ({ ...(await given()), reason: 'Ghi nhầm khối lượng', quantity: '152.5' }),
  otherwise: { quantity: '153' },
  after: {
    status: 'RECORDED',
    kind: 'FOAM_COLLECTED',
    date: '2026-02-01',
    quantity: { value: '152.5', unit: 'CUBIC_METRE' },
    version: 2,
  },
  invalid: [
    ['a correction that corrects nothing', { quantity: null }, []],
    ['half a tree', { kind: 'TREES_PLANTED' }, ['quantity']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day before the campaign', { date: '2026-01-04' }, 'campaign.period'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelCampaignResult');

describeCancel({ ...common, mutation: 'cancelCampaignResult', event: 'mobilisation.campaign-result.cancelled', given });

test('a result of a city moves to another of its communes, not to the city itself', async () => {
  const city = await givenArea(world.service, { kind: 'PROVINCIAL_CITY' });
  const [first, second] = [
    await givenArea(world.service, { kind: 'WARD', parentId: city.areaId }),
    await givenArea(world.service, { kind: 'WARD', parentId: city.areaId }),
  ];
  const placed = { areaId: city.areaId, tier: 'DISTRICT', under: world.organisationId } as const;
  const { organisationId } = await givenOrganisation(world.service, placed);
  const { id, version } = await givenResult(world, { organisationId, areaId: first.areaId } as object);
  const moveTo = (areaId: string) => {
    const input = { id, version, reason: 'Nhầm địa bàn', areaId };
    return send(world, { mutation: 'correctCampaignResult', type: 'CampaignResult', input });
  };
  expect(await moveTo(city.areaId)).toMatchObject({ __typename: 'RuleViolated', rule: 'campaign-result.commune' });
  expect(await moveTo(second.areaId)).toMatchObject({ __typename: 'CampaignResult', version: 2 });
});
