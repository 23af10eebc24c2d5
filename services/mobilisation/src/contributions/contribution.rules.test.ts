import type { ContributionStatus } from '@danvan/contracts/campaigns';
import { describe, expect, test } from '@jest/globals';
import { correctContribution, issuesOfContribution, receive, verify } from './contribution.rules.ts';
import type { Contribution } from './contribution-record.ts';

const pledged: Contribution = {
  id: '01980000-0000-7000-8000-000000000001',
  version: 1,
  campaignId: '01980000-0000-7000-8000-000000000002',
  organisationId: '01980000-0000-7000-8000-000000000003',
  tier: 'GRASSROOTS',
  areaId: null,
  areaLevel: null,
  synthetic: false,
  status: 'PLEDGED',
  donorKind: 'HOUSEHOLDS',
  donorOrganisationId: null,
  households: 14,
  unit: 'SQUARE_METRE',
  pledged: '320.5',
  received: null,
  landConsent: true,
  landConsentOn: '2026-02-10',
  pledgedOn: '2026-02-01',
  receivedOn: null,
  receivedBy: null,
  verifiedOn: null,
};
const receipt = { receivedOn: '2026-03-01', received: null, receivedBy: 'lan' };
const received = receive(pledged, receipt);
const at: Record<ContributionStatus, Contribution> = {
  PLEDGED: pledged,
  RECEIVED: received,
  VERIFIED: verify(received, '2026-03-05', 'minh'),
  CANCELLED: { ...pledged, status: 'CANCELLED' },
};
const actions = {
  receive: (contribution: Contribution) => receive(contribution, receipt),
  verify: (contribution: Contribution) => verify(contribution, '2026-03-05', 'minh'),
};
const violating = (rule: string) => expect.objectContaining({ violation: expect.objectContaining({ rule }) });

describe('every action in every state', () => {
  test.each([
    ['receive', 'PLEDGED', 'RECEIVED'],
    ['receive', 'RECEIVED', '-'],
    ['receive', 'VERIFIED', '-'],
    ['receive', 'CANCELLED', '-'],
    ['verify', 'PLEDGED', '-'],
    ['verify', 'RECEIVED', 'VERIFIED'],
    ['verify', 'VERIFIED', '-'],
    ['verify', 'CANCELLED', '-'],
  ] as const)('%s when %s: %s', (action, status, to) => {
    const act = () => actions[action](at[status]);
    if (to === '-') expect(act).toThrow(violating('contribution.step'));
    else expect(act().status).toBe(to);
  });
});

test('all that was promised has come where no quantity is named, and it is in its unit', () => {
  expect(received).toMatchObject({ received: '320.5', receivedBy: 'lan' });
  expect(receive(pledged, { ...receipt, received: '310' }).received).toBe('310');
  expect(() => receive({ ...pledged, unit: 'PIECE' }, { ...receipt, received: '1.5' })).toThrow(violating('contribution.whole'));
});

test('whoever received it does not verify it', () => {
  expect(() => verify(received, '2026-03-05', 'lan')).toThrow(violating('contribution.separation'));
});

test('nothing comes before its promise or before the consent to give land, and nothing is checked before it came', () => {
  expect(() => receive(pledged, { ...receipt, receivedOn: '2026-01-31' })).toThrow(violating('contribution.order'));
  expect(() => receive(pledged, { ...receipt, receivedOn: '2026-02-09' })).toThrow(violating('contribution.order'));
  expect(() => verify(received, '2026-02-28', 'minh')).toThrow(violating('contribution.order'));
  expect(() => correctContribution(received, { pledgedOn: '2026-03-02' })).toThrow(violating('contribution.order'));
});

describe('a correction', () => {
  test('takes no step', () => {
    expect(() => correctContribution(pledged, { received: '1' })).toThrow(violating('contribution.day'));
    expect(() => correctContribution(received, { verifiedOn: '2026-03-05' })).toThrow(violating('contribution.day'));
  });

  test('puts one kind of giver in the place of the other', () => {
    const byOrganisation = correctContribution(pledged, { donorOrganisationId: pledged.organisationId });
    expect(byOrganisation).toMatchObject({ donorKind: 'ORGANISATION', households: null });
    expect(correctContribution(byOrganisation, { households: 3 })).toMatchObject({
      donorKind: 'HOUSEHOLDS',
      donorOrganisationId: null,
    });
  });

  test('takes the consent away with the land', () => {
    const money = correctContribution(pledged, { unit: 'VND', pledged: '5000000' });
    expect(money).toMatchObject({ landConsent: false, landConsentOn: null });
    expect(issuesOfContribution(money)).toEqual([]);
    expect(issuesOfContribution(correctContribution(money, { unit: 'SQUARE_METRE' }))).toMatchObject([
      { path: ['landConsent'] },
      { path: ['landConsentOn'] },
    ]);
  });
});

const money = { ...pledged, unit: 'VND', pledged: '5', landConsent: false, landConsentOn: null } as const;

test.each([
  ['an organisation and households', { donorOrganisationId: pledged.organisationId }, [['households']]],
  ['nobody', { households: null }, [['households']]],
  ['half a đồng', { pledged: '0.5' }, [['pledged']]],
  ['consent to give money', { landConsent: true, landConsentOn: '2026-02-01' }, [['landConsent'], ['landConsentOn']]],
  ['land without consent', { unit: 'SQUARE_METRE' }, [['landConsent'], ['landConsentOn']]],
  ['land whose givers refused in writing', { unit: 'SQUARE_METRE', landConsentOn: '2026-02-01' }, [['landConsent']]],
  ['fourteen households and whole đồng', {}, []],
] as const)('%s: %j', (_, own, paths) => {
  expect(issuesOfContribution({ ...money, ...own }).map(({ path }) => path)).toEqual(paths);
});
