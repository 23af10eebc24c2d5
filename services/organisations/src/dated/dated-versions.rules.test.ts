import { RuleViolated } from '@danvan/service';
import { expect, test } from '@jest/globals';
import { endedVersions, revisedVersions } from './dated-versions.rules.ts';

const first = { name: 'Huyện A', validFrom: '2000-01-01', validTo: '2010-01-01' };
const last = { name: 'Thị xã A', validFrom: '2010-01-01', validTo: null };

function ruleOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleViolated) return error.violation.rule;
    throw error;
  }
  return 'none';
}

test('a revision closes the last version on the day its successor begins and leaves the older ones', () => {
  expect(revisedVersions('area', [first, last], { name: 'Thành phố A', from: '2020-06-01' })).toEqual([
    first,
    { ...last, validTo: '2020-06-01' },
    { name: 'Thành phố A', validFrom: '2020-06-01', validTo: null },
  ]);
});

test('a revision of something that is to end ends with it', () => {
  const ending = { ...last, validTo: '2025-07-01' };
  expect(revisedVersions('area', [ending], { name: 'B', from: '2020-06-01' }).at(-1)).toEqual({
    name: 'B',
    validFrom: '2020-06-01',
    validTo: '2025-07-01',
  });
  expect(ruleOf(() => revisedVersions('area', [ending], { name: 'B', from: '2025-07-01' }))).toBe('area.later-change');
});

test('a revision cannot begin with the last version or before it', () => {
  expect(ruleOf(() => revisedVersions('area', [first, last], { name: 'B', from: '2010-01-01' }))).toBe('area.later-change');
  expect(ruleOf(() => revisedVersions('organisation', [first, last], { name: 'B', from: '2005-01-01' }))).toBe(
    'organisation.later-change',
  );
});

test('a revision changes something', () => {
  expect(ruleOf(() => revisedVersions('area', [last], { from: '2020-01-01' }))).toBe('area.something-changes');
  expect(ruleOf(() => revisedVersions('area', [last], { name: 'Thị xã A', from: '2020-01-01' }))).toBe('area.something-changes');
});

test('an end may come earlier than it was to come, never later', () => {
  expect(endedVersions('area', [first, last], '2025-07-01')).toEqual([first, { ...last, validTo: '2025-07-01' }]);
  const ending = { ...last, validTo: '2025-07-01' };
  expect(endedVersions('area', [ending], '2024-01-01')).toEqual([{ ...last, validTo: '2024-01-01' }]);
  expect(ruleOf(() => endedVersions('area', [ending], '2026-01-01'))).toBe('area.later-change');
});
