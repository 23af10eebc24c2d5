import { expect, test } from '@jest/globals';
import { closingLines } from './closing-line-reporter.ts';

const counts = {
  numPassedTests: 7,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

test('the last line counts and nothing else', () => {
  expect(closingLines(counts, { selective: false, full: true })).toEqual(['7 passed, 0 failed']);
});

test('a file that could not be loaded is a failure', () => {
  expect(closingLines({ ...counts, numRuntimeErrorTestSuites: 1, numFailedTests: 2 }, { selective: false, full: true })).toEqual([
    '7 passed, 3 failed',
  ]);
});

test('what was skipped is named with its reason and counted', () => {
  const testResults = [
    {
      testResults: [
        { status: 'pending', fullName: 'runs as another user (needs root)' },
        { status: 'passed', fullName: 'other' },
      ],
    },
  ];
  expect(closingLines({ ...counts, numPendingTests: 1, testResults }, { selective: false, full: true })).toEqual([
    'Skipped: runs as another user (needs root)',
    '7 passed, 0 failed, 1 skipped',
  ]);
});

test('a run of samples says so', () => {
  expect(closingLines(counts, { selective: false, full: false })).toHaveLength(2);
});

test('of many files the ten that took longest are named, the slowest first', () => {
  const testResults = Array.from({ length: 25 }, (_, i) => ({
    testResults: [],
    testFilePath: `${import.meta.dirname}/file-${i}.test.ts`,
    perfStats: { runtime: i * 1_000 },
  }));
  const lines = closingLines({ ...counts, testResults }, { selective: false, full: true });
  expect(lines).toHaveLength(12);
  expect(lines[1]).toBe('    24.0 s  infra/prove/testing/file-24.test.ts');
  expect(lines.at(-1)).toBe('7 passed, 0 failed');
});
