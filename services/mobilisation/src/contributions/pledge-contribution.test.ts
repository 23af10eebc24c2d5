import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contributionOf, givenCampaign, land, send } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
let campaignId: string;
beforeAll(async () => {
  world = await startWorld();
  campaignId = (await givenCampaign(world)).id;
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  table: 'contribution',
  changes: false,
  event: 'mobilisation.contribution.pledged',
};

describeCommand({
  ...common,
  mutation: 'pledgeContribution',
  type: 'Contribution',
  fields:
    'status donorKind donorOrganisation { id } households pledged { value unit } received { value } landConsent landConsentOn pledgedOn tier campaign { name } synthetic',
  input: async () => contributionOf(world, campaignId, { ...land, pledged: '320.50' }),
  otherwise: { households: 15 },
  after: {
    version: 1,
    status: 'PLEDGED',
    donorKind: 'HOUSEHOLDS',
    donorOrganisation: null,
    households: 14,
    pledged: { value: '320.5', unit: 'SQUARE_METRE' },
    received: null,
    landConsent: true,
    landConsentOn: '2026-02-01',
    pledgedOn: '2026-02-01',
    tier: 'GRASSROOTS',
    campaign: { name: 'Ngày Chủ nhật xanh' },
    synthetic: true,
  },
  invalid: [
    ['land without its givers’ consent', { landConsent: false }, ['landConsent']],
    ['land without the day of the consent', { landConsentOn: null }, ['landConsentOn']],
    ['no household', { households: 0 }, ['households']],
    ['two givers', { donorOrganisationId: randomUUID() }, ['households']],
    ['nothing', { pledged: '0' }, ['pledged']],
    ['four decimals', { pledged: '1.2345' }, ['pledged']],
    ['a campaign that does not exist', { campaignId: randomUUID() }, ['campaignId']],
  ],
  refused: [
    ['a day to come', { pledgedOn: tomorrow }, 'record.happened'],
    ['a consent to come', { landConsentOn: tomorrow }, 'record.happened'],
    ['a day before the campaign', { pledgedOn: '2026-01-04' }, 'campaign.period'],
  ],
});

describeBulk({
  ...common,
  mutation: 'pledgeContributions',
  success: 'ContributionsPledged',
  field: 'contributions',
  items: async (count) =>
    Array.from({ length: count }, (_, i) =>
      contributionOf(world, campaignId, i % 2 ? { households: null, donorOrganisationId: world.neighbourId } : {}),
    ),
  invalid: [{ pledged: '0.5' }, 'pledged'],
  refused: [{ pledgedOn: '2026-01-04' }, 'campaign.period'],
});

test('any organisation may give that existed that day', async () => {
  const { organisationId: donorOrganisationId } = await givenOrganisation(world.service, { validFrom: '2026-02-01' });
  const give = (pledgedOn: string) => {
    const input = contributionOf(world, campaignId, { households: null, donorOrganisationId, pledgedOn });
    return send(world, { mutation: 'pledgeContribution', type: 'Contribution', input });
  };
  expect(await give('2026-02-01')).toMatchObject({ __typename: 'Contribution' });
  expect(await give('2026-01-31')).toMatchObject({ __typename: 'RuleViolated', rule: 'donor.existed' });
});

test('a cancelled campaign takes nothing any more', async () => {
  const { id, version } = await givenCampaign(world);
  await send(world, { mutation: 'cancelCampaign', type: 'Campaign', input: { id, version, reason: 'Nhập trùng' } });
  expect(
    await send(world, { mutation: 'pledgeContribution', type: 'Contribution', input: contributionOf(world, id) }),
  ).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['contribution', 'campaignId'] }] });
});
