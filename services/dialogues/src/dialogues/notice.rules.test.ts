import { RuleViolated } from '@danvan/service';
import { expect, test } from '@jest/globals';
import { assertNoticeGiven, type NoticeRule } from './notice.rules.ts';

const today = '2026-11-22';
const article43: NoticeRule = {
  organisationKind: 'PEOPLES_COMMITTEE',
  areaLevel: 'COMMUNE',
  days: 7,
  legalBasis: 'Luật 72/2025/QH15, Điều 43',
  verified: false,
};
const communeCommittee = { kind: 'PEOPLES_COMMITTEE', areaLevel: 'COMMUNE' } as const;

test.each([
  ['2026-11-29', 'seven days ahead are enough'],
  ['2026-11-21', 'a day gone by is an announcement entered afterwards'],
  ['2019-03-15', 'a day of years ago is, too'],
])('%s: %s', (scheduledOn) => {
  expect(() => assertNoticeGiven({ scheduledOn, today }, communeCommittee, [article43])).not.toThrow();
});

test.each(['2026-11-22', '2026-11-23', '2026-11-28'])('%s is too near, and the refusal names the article', (scheduledOn) => {
  const announce = () => assertNoticeGiven({ scheduledOn, today }, communeCommittee, [article43]);
  expect(announce).toThrow(RuleViolated);
  expect(announce).toThrow(
    expect.objectContaining({
      violation: expect.objectContaining({
        rule: 'dialogue.notice',
        legalBasis: 'Luật 72/2025/QH15, Điều 43',
        details: { days: 7, today, scheduledOn, verified: false },
      }),
    }),
  );
});

test.each([
  ['a party committee of a commune', { kind: 'PARTY_COMMITTEE', areaLevel: 'COMMUNE' }],
  ["a province's people's committee", { kind: 'PEOPLES_COMMITTEE', areaLevel: 'PROVINCE' }],
  ['an enterprise', { kind: 'ENTERPRISE', areaLevel: null }],
] as const)('%s owes no such notice', (_, announcer) => {
  expect(() => assertNoticeGiven({ scheduledOn: today, today }, announcer, [article43])).not.toThrow();
});

test('where no rule is in force nothing is asked', () => {
  expect(() => assertNoticeGiven({ scheduledOn: today, today }, communeCommittee, [])).not.toThrow();
});
