import { cpuOf, hostileTexts, mostCpuFor } from '@danvan/testing/hostile-text';
import { expect, test } from '@jest/globals';
import { decisionNumberPattern, issuesOfRecipient } from './award.rules.ts';

test.each(['1234/QĐ-UBND', '1234-QĐ/TU', '1/QĐ-TTg', '05/2023/QĐ-UBND', '2200-QĐ/TU'])('%s is a decision number', (number) => {
  expect(number).toMatch(decisionNumberPattern);
});

test.each(['', 'Nguyễn Văn A', '1234', '1234/', 'QĐ-UBND', '1234/QĐ Nguyễn Văn A', '1234/nguyen'])('%s is none', (number) => {
  expect(number).not.toMatch(decisionNumberPattern);
});

test('a label is kept of collectives alone', () => {
  expect(issuesOfRecipient({ recipientKind: 'PERSON', recipientLabel: 'Bà A' })).toMatchObject([{ path: ['recipientLabel'] }]);
  expect(issuesOfRecipient({ recipientKind: 'PERSON', recipientLabel: null })).toEqual([]);
  expect(issuesOfRecipient({ recipientKind: 'COLLECTIVE', recipientLabel: 'Tổ dân vận số 4' })).toEqual([]);
});

test.each(hostileTexts)('a mebibyte of %s as the number of a decision costs no more than a multiple of reading it', (_, text) => {
  const read = () => expect(`1/${text}!`).not.toMatch(decisionNumberPattern);
  expect(cpuOf(read)).toBeLessThan(mostCpuFor(text));
});
