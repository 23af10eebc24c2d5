import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenContributions, givenReceived, land } from '../../test/campaigns.ts';
import { type Seen, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { ...underTest(() => world), type: 'Contribution', table: 'contribution' };

const correct = {
  ...common,
  fields: 'status donorKind households pledged { value } received { value unit } landConsentOn',
  mutation: 'correctContribution',
  event: 'mobilisation.contribution.corrected',
  changes: true,
  input: async () => ({
    ...(await givenReceived(world, 1))[0],
    reason: 'Ghi nhầm đơn vị',
    ...land,
    received: '310',
    households: 12,
  }),
  otherwise: { received: '311' },
  after: {
    version: 3,
    status: 'RECEIVED',
    donorKind: 'HOUSEHOLDS',
    households: 12,
    pledged: { value: '320.5' },
    received: { value: '310', unit: 'SQUARE_METRE' },
    landConsentOn: '2026-02-01',
  },
  invalid: [
    ['land without consent', { landConsent: false }, ['landConsent']],
    ['both kinds of giver', { donorOrganisationId: '01980000-0000-7000-8000-000000000000' }, ['households']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { pledgedOn: tomorrow }, 'record.happened'],
    ['a check that was not made', { verifiedOn: '2026-03-05' }, 'contribution.day'],
    ['a day before the campaign', { pledgedOn: '2026-01-04' }, 'campaign.period'],
    ['a promise after it came', { pledgedOn: '2026-03-02' }, 'contribution.order'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelContribution');

describeCancel({
  ...common,
  mutation: 'cancelContribution',
  event: 'mobilisation.contribution.cancelled',
  given: async () => (await givenContributions(world, 1))[0] as Seen,
});
