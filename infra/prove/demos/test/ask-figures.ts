import type { Client } from '../client.ts';
import { compareReport, compareStatistics, type ReportOf, yearOf } from '../compare.ts';
import type { Comparison, ExpectedFigure } from '../expected-figure.ts';

/** Those lines of the area's report that say something else than expected. */
export async function differencesInReport(client: Client, of: ReportOf, expected: readonly ExpectedFigure[]): Promise<string[]> {
  return differences(of, await compareReport(client, of, expected));
}

/** The same for figures without a line in the report. */
export async function differencesInStatistics(
  client: Client,
  of: ReportOf,
  expected: readonly ExpectedFigure[],
): Promise<string[]> {
  return differences(of, await compareStatistics(client, yearOf(of), expected));
}

function differences({ year }: ReportOf, rows: readonly Comparison[]): string[] {
  const different = rows.filter(({ equal }) => !equal);
  return different.map((row) => `${year} ${row.line}: ${row.found} instead of ${row.expected}`);
}
