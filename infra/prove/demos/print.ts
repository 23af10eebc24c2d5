import type { ReportedComparison } from './compare-reported.ts';
import type { Comparison } from './expected-figure.ts';

/** What was found beside what was expected, as a plain table. */
export function tableOf(rows: readonly Comparison[]): string {
  const header = { line: 'figure', found: 'report', expected: 'expected' };
  const width = (of: keyof typeof header) => Math.max(header[of].length, ...rows.map((row) => row[of].length));
  const [line, found, expected] = [width('line'), width('found'), width('expected')];
  const print = (row: typeof header, mark: string) =>
    `${row.line.padEnd(line)}  ${row.found.padStart(found)}  ${row.expected.padStart(expected)}  ${mark}`.trimEnd();
  return [print(header, ''), ...rows.map((row) => print(row, row.equal ? '=' : '≠'))].join('\n');
}

/** The same for reported figures, each followed by where it stands written. */
export function reportedOf(rows: readonly ReportedComparison[]): string {
  const [header, ...lines] = tableOf(rows).split('\n');
  return [header, ...lines.flatMap((line, at) => [line, `    “${rows[at]?.quotation}”`]), '', ...sourcesOf(rows)].join('\n');
}

function sourcesOf(rows: readonly ReportedComparison[]): string[] {
  return [...new Set(rows.map(({ source }) => source))].map((source) => `Source: ${source}`);
}
