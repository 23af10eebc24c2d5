import type { CampaignStatus } from '@danvan/contracts/campaigns';
import { describe, expect, test } from '@jest/globals';
import { assertCollectsOn, assertEncloses, assertUnused, correctCampaign, endCampaign } from './campaign.rules.ts';
import type { Campaign } from './campaign-record.ts';

const campaign: Campaign = {
  id: '01980000-0000-7000-8000-000000000001',
  version: 1,
  status: 'LAUNCHED',
  name: 'Ngày Chủ nhật xanh',
  purpose: 'ENVIRONMENT',
  launchedOn: '2026-01-05',
  endedOn: null,
  organisationId: '01980000-0000-7000-8000-000000000002',
  tier: 'GRASSROOTS',
  areaId: null,
  areaLevel: null,
  synthetic: false,
};
const at = (status: CampaignStatus): Campaign => ({
  ...campaign,
  status,
  endedOn: status === 'ENDED' ? '2026-05-31' : null,
});

const violating = (rule: string) => expect.objectContaining({ violation: expect.objectContaining({ rule }) });

const actions = {
  end: (at: Campaign) => endCampaign(at, '2026-05-31').status,
  collect: (at: Campaign) => {
    assertCollectsOn(at, '2026-02-01');
    return at.status;
  },
};
const refused = 'campaign.step';

describe('every action in every state', () => {
  test.each([
    ['end', 'LAUNCHED', 'ENDED'],
    ['end', 'ENDED', refused],
    ['end', 'CANCELLED', refused],
    ['collect', 'LAUNCHED', 'LAUNCHED'],
    ['collect', 'ENDED', 'ENDED'],
    ['collect', 'CANCELLED', refused],
  ] as const)('%s when %s: %s', (action, status, outcome) => {
    const act = () => actions[action](at(status));
    if (outcome === refused) expect(act).toThrow(violating(refused));
    else expect(act()).toBe(outcome);
  });
});

test('a campaign may last one day, and it does not end before it begins', () => {
  expect(endCampaign(campaign, '2026-01-05')).toMatchObject({ status: 'ENDED', endedOn: '2026-01-05' });
  expect(() => endCampaign(campaign, '2026-01-04')).toThrow(violating('campaign.order'));
});

test.each([
  ['2026-01-04', false],
  ['2026-01-05', true],
  ['2026-05-31', true],
  ['2026-06-01', false],
])('what is dated %s lies within: %s', (day, within) => {
  const collecting = () => assertCollectsOn(at('ENDED'), day);
  if (within) expect(collecting).not.toThrow();
  else expect(collecting).toThrow(violating('campaign.period'));
});

test('a correction moves days, it ends nothing, and it leaves nothing outside', () => {
  expect(() => correctCampaign(campaign, { endedOn: '2026-05-31' })).toThrow(violating('campaign.day'));
  expect(() => correctCampaign(at('ENDED'), { endedOn: '2026-01-01' })).toThrow(violating('campaign.order'));
  const moved = correctCampaign(at('ENDED'), { launchedOn: '2026-01-10' });
  expect(() => assertEncloses(moved, { count: 1, first: '2026-01-09', last: '2026-01-09' })).toThrow(
    violating('campaign.period'),
  );
  expect(() => assertEncloses(moved, { count: 0, first: null, last: null })).not.toThrow();
});

test('what counts keeps its campaign', () => {
  expect(() => assertUnused({ count: 0 } as never)).not.toThrow();
  expect(() => assertUnused({ count: 1 } as never)).toThrow(violating('campaign.used'));
});
