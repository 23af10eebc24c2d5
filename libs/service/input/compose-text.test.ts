import { cpuOf } from '@danvan/testing/hostile-text';
import { expect, test } from '@jest/globals';
import { composeText, longestText } from './compose-text.ts';

test('text comes in the one form in which it is compared', () => {
  expect(composeText('Đường Nguyễn Thị Định'.normalize('NFD'))).toBe('Đường Nguyễn Thị Định');
  expect(composeText(`o${'\u0302\u0323'.repeat(15)}`)).toBe(`o${'\u0302\u0323'.repeat(15)}`.normalize('NFC'));
});

test('what takes the square of its length to compose is not composed', () => {
  expect(composeText(`o${'\u0301\u0316'.repeat(16)}`)).toBeUndefined();
  expect(composeText('x'.repeat(longestText + 1))).toBeUndefined();
  expect(composeText('ế'.normalize('NFD').repeat(longestText / 3))).toBe('ế'.repeat(Math.floor(longestText / 3)));
});

test.each([
  ['marks in two orders', 'a\u0301\u0316'.repeat(longestText)],
  ['one letter under all marks', `a${'\u0301'.repeat(longestText / 2)}${'\u0316'.repeat(longestText / 2 - 1)}`],
  ['as many marks a letter as are allowed', `a${'\u0301\u0316'.repeat(15)}`.repeat(1_600)],
])('%s cost no more than reading them', (_, text) => {
  expect(cpuOf(() => composeText(text))).toBeLessThan(1_000);
});
