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
