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
