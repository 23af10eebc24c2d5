import { randomUUID } from 'node:crypto';
import { givenArea, givenOrganisation } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenCampaign, resultOf, send } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
let campaignId: string;
let foreignWard: string;
beforeAll(async () => {
  world = await startWorld();
  campaignId = (await givenCampaign(world)).id;
  foreignWard = (await givenArea(world.service, { kind: 'WARD' })).areaId;
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  table: 'campaign_result',
  changes: false,
  event: 'mobilisation.campaign-result.recorded',
};

describeCommand({
  ...common,
  mutation: 'recordCampaignResult',
  type: 'CampaignResult',
  fields: 'status kind date quantity { value unit } tier campaign { name } synthetic',
  input: async () => resultOf(world, campaignId),
  otherwise: { quantity: '125' },
  after: {
    version: 1,
    status: 'RECORDED',
    kind: 'FOAM_COLLECTED',
    date: '2026-02-01',
    quantity: { value: '125.5', unit: 'CUBIC_METRE' },
    tier: 'GRASSROOTS',
    campaign: { name: 'Ngày Chủ nhật xanh' },
    synthetic: true,
  },
  invalid: [
    ['foam without a quantity', { quantity: null }, ['quantity']],
    ['a clean-up with a quantity', { kind: 'CLEAN_UP' }, ['quantity']],
    ['a campaign that does not exist', { campaignId: randomUUID() }, ['campaignId']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day before the campaign', { date: '2026-01-04' }, 'campaign.period'],
  ],
});

describeBulk({
  ...common,
  mutation: 'recordCampaignResults',
  success: 'CampaignResultsRecorded',
  field: 'campaignResults',
  items: async (count) =>
    Array.from({ length: count }, (_, i) => resultOf(world, campaignId, i % 2 ? { kind: 'CLEAN_UP', quantity: null } : {})),
  invalid: [{ quantity: '0', kind: 'FOAM_COLLECTED' }, 'quantity'],
  refused: [{ date: '2026-01-04' }, 'campaign.period'],
});

const record = (own: object) =>
  send(world, { mutation: 'recordCampaignResult', type: 'CampaignResult', input: resultOf(world, campaignId, own) });

test('a commune records its own results only', async () => {
  expect(await record({ areaId: foreignWard })).toMatchObject({ __typename: 'RuleViolated', rule: 'area.within' });
});

test('a city records them for each of its communes, not for itself', async () => {
  const city = await givenArea(world.service, { kind: 'PROVINCIAL_CITY' });
  const ward = await givenArea(world.service, { kind: 'WARD', parentId: city.areaId });
  const { organisationId } = await givenOrganisation(world.service, {
    areaId: city.areaId,
    tier: 'DISTRICT',
    under: world.organisationId,
  });
  expect(await record({ organisationId, areaId: ward.areaId })).toMatchObject({ __typename: 'CampaignResult' });
  expect(await record({ organisationId, areaId: foreignWard })).toMatchObject({ rule: 'area.within' });
  expect(await record({ organisationId, areaId: city.areaId })).toMatchObject({ rule: 'campaign-result.commune' });
});

test('an organisation without a territory records them anywhere', async () => {
  const { organisationId } = await givenOrganisation(world.service, { kind: 'ENTERPRISE', under: world.organisationId });
  expect(await record({ organisationId, areaId: foreignWard })).toMatchObject({ __typename: 'CampaignResult' });
});
