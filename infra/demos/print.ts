import type { Comparison } from './compare.ts';

/** The report beside the expected figures, as a plain table. */
export function tableOf(rows: readonly Comparison[]): string {
  const header = { line: 'figure', found: 'report', expected: 'expected', equal: true };
  const width = (of: 'line' | 'found' | 'expected') => Math.max(header[of].length, ...rows.map((row) => row[of].length));
  const [line, found, expected] = [width('line'), width('found'), width('expected')];
  const print = (row: { line: string; found: string; expected: string }, mark: string) =>
    `${row.line.padEnd(line)}  ${row.found.padStart(found)}  ${row.expected.padStart(expected)}  ${mark}`.trimEnd();
  return [print(header, ''), ...rows.map((row) => print(row, row.equal ? '=' : '≠'))].join('\n');
}
