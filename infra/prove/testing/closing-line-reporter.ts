import { join, relative } from 'node:path';
import type { AggregatedResult, Config, Reporter } from '@jest/reporters';
import { full } from './config.ts';

const root = join(import.meta.dirname, '../../..');

/** Says what did not run and why, and closes with one plain line of counts for whatever reads the output. */
export default class ClosingLineReporter implements Pick<Reporter, 'onRunComplete'> {
  readonly #selective: boolean;

  constructor({ testNamePattern }: Config.GlobalConfig) {
    this.#selective = Boolean(testNamePattern);
  }

  onRunComplete(_: unknown, results: AggregatedResult): void {
    const lines = closingLines(results, { selective: this.#selective, full });
    process.once('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`)); // jest's own summary comes after every other reporter
  }
}

/** What the closing lines need to know of a run. */
type Run = Pick<
  AggregatedResult,
  'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests'
> & { testResults: FileOfTests[] };

interface FileOfTests {
  testResults: { status: string; fullName: string }[];
  testFilePath?: string;
  perfStats?: { runtime: number };
}

const manyFiles = 20;
const mostSlow = 10;

/** The files that a run waits for most, where it has many. */
function slowest(files: readonly FileOfTests[]): string[] {
  if (files.length < manyFiles) return [];
  const timed = files.map(({ testFilePath = '', perfStats }) => ({
    file: relative(root, testFilePath),
    ms: perfStats?.runtime ?? 0,
  }));
  const slow = timed.sort((a, b) => b.ms - a.ms).slice(0, mostSlow);
  return ['The slowest files:', ...slow.map(({ file, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`)];
}

/** Who selects tests by name knows what he left out. A file that could not even be loaded counts as one failure. */
export function closingLines(run: Run, { selective, full }: { selective: boolean; full: boolean }): string[] {
  const skipped = run.numPendingTests + run.numTodoTests;
  const named = run.testResults
    .flatMap((file) => file.testResults)
    .filter(({ status }) => status === 'pending' || status === 'todo');
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  return [
    ...slowest(run.testResults),
    ...(selective ? [] : named.map(({ fullName }) => `Skipped: ${fullName}`)),
    ...(full ? [] : ['Long tests ran as samples: "npm run test:full" runs them whole.']),
    `${run.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  ];
}
