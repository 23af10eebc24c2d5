import { cpuOf, hostileTexts, mostCpuFor } from '@danvan/testing/hostile-text';
import { expect, test } from '@jest/globals';
import { caseCodeInput, caseCodePattern } from './case-code.ts';

test.each(['HL-2023-0001', 'A1B', '2023/HN.17'])('%s is a case code', (code) => {
  expect(code).toMatch(caseCodePattern);
});

test.each(['', 'A1', 'NGUYEN VAN A', 'NGUYENVANA', '001085012345', '0912345678', 'hl-01', 'HỘ-01', `A1${'0'.repeat(31)}`])(
  '“%s” is none',
  (code) => {
    expect(code).not.toMatch(caseCodePattern);
  },
);

test.each(hostileTexts)('a mebibyte of %s is none, at no more than a multiple of what reading it costs', (_, text) => {
  const read = () => expect(caseCodeInput.safeParse(text).error?.issues).toMatchObject([{ code: 'too_big' }]);
  expect(cpuOf(read)).toBeLessThan(mostCpuFor(text));
});
