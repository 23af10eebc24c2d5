import { afterAll, beforeAll } from '@jest/globals';
import { givenResult } from '../../test/campaigns.ts';
import { startWorld, tomorrow, type World } from '../../test/mobilisation.ts';
import { describeCancel, describeFinality, describeReasoned } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { type: 'CampaignResult', table: 'campaign_result', fields: 'status kind date quantity { value unit }' };
const given = async () => {
  const { id, version } = await givenResult(world);
  return { id, version };
};

const correct = {
  ...common,
  mutation: 'correctCampaignResult',
  event: 'mobilisation.campaign-result.corrected',
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
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day before the campaign', { date: '2026-01-04' }, 'campaign.period'],
  ],
} as const;
describeReasoned(() => world, correct);
describeFinality(() => world, correct);

describeCancel(() => world, { ...common, event: 'mobilisation.campaign-result.cancelled', given });
