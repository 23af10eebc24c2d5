import { disclosureCatalogues } from '@danvan/contracts/disclosure-catalogue';
import { expect, test } from '@jest/globals';
import { assertDisclosable, assertPlannedLongEnough, leastDays, stoodLongEnough } from './posting.rules.ts';
import type { Posting } from './posting-record.ts';

type Posted = Parameters<typeof stoodLongEnough>[0];

const posted = (own: Partial<Posting>): Posted => ({
  regime: 'L10_2022',
  item: 7,
  channel: 'NOTICE_BOARD',
  date: '2026-10-01',
  validTo: null,
  ...own,
});

test('the catalogue of 2007 has 11 items and ends when that of 2022, with 14, begins', () => {
  const [before, since] = disclosureCatalogues;
  expect(
    disclosureCatalogues.map(({ regime, items }) => [regime, items.map(({ number }) => number).at(-1), items.length]),
  ).toEqual([
    ['PL34_2007', 11, 11],
    ['L10_2022', 14, 14],
  ]);
  expect(since?.validFrom).toBe(before?.validTo);
});

test.each([
  ['PL34_2007', 1, '2023-06-30', undefined],
  ['PL34_2007', 1, '2023-07-01', 'disclosure.in-force'],
  ['PL34_2007', 12, '2017-05-05', 'disclosure.item'],
  ['L10_2022', 1, '2023-06-30', 'disclosure.in-force'],
  ['L10_2022', 14, '2023-07-01', undefined],
  ['L10_2022', 15, '2023-07-01', 'disclosure.item'],
] as const)('item %2$d of %1$s on %3$s: %4$s', (regime, item, date, rule) => {
  const assert = () => assertDisclosable(posted({ regime, item, date }));
  if (rule === undefined) expect(assert).not.toThrow();
  else expect(assert).toThrow(expect.objectContaining({ violation: expect.objectContaining({ rule }) }));
});

test.each([
  [3, 'NOTICE_BOARD', 30],
  [4, 'NOTICE_BOARD', null],
  [12, 'NOTICE_BOARD', 30],
  [14, 'NOTICE_BOARD', null],
  [6, 'LOUDSPEAKER', null],
  [7, 'LOUDSPEAKER', 3],
  [12, 'LOUDSPEAKER', 3],
  [13, 'LOUDSPEAKER', null],
  [7, 'WEBSITE', null],
] as const)('since 2023 item %d on %s stands %p days at least', (item, channel, days) => {
  expect(leastDays(posted({ item, channel }))).toBe(days);
});

test.each([
  [{ validTo: '2026-10-30' }, false, '29 days'],
  [{ validTo: '2026-10-31' }, true, '30 days'],
  [{ validTo: null }, null, 'it still stands'],
  [{ item: 13, validTo: '2026-12-31' }, false, 'it stands always'],
  [{ item: 14, validTo: '2026-10-02' }, null, 'no article asks'],
  [{ channel: 'LOUDSPEAKER', validTo: '2026-10-04' }, true, '3 days'],
] as const)('whether %p is long enough: %p (%s)', (own, expected, _why) => {
  expect(stoodLongEnough(posted(own))).toBe(expected);
});

test('an end ahead is refused where it comes too soon; one gone by is entered as it was', () => {
  const short = posted({ validTo: '2026-10-20' });
  expect(() => assertPlannedLongEnough(short, '2026-10-19')).toThrow('30 days in a row');
  expect(() => assertPlannedLongEnough(short, '2026-10-20')).not.toThrow();
  expect(() => assertPlannedLongEnough(posted({ item: 4, validTo: '2027-10-01' }), '2026-10-19')).toThrow('stands always');
});
