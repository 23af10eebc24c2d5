import type { Client } from '../client.ts';
import { compareReport, type ReportOf } from '../compare.ts';
import type { Figure } from './figures.ts';

/** Those lines of the area's report that say something else than expected. */
export async function differencesInReport(client: Client, of: ReportOf, expected: readonly Figure[]): Promise<string[]> {
  const rows = await compareReport(client, of, expected);
  const different = rows.filter(({ equal }) => !equal);
  return different.map((row) => `${of.year} ${row.line}: ${row.found} instead of ${row.expected}`);
}

const STATISTICS = 'query ($input: StatisticsInput!) { statistics(input: $input) { total { value } } }';

/** The same for figures without a line in the report, each asked for alone. */
export async function differencesInStatistics(client: Client, of: ReportOf, expected: readonly Figure[]): Promise<string[]> {
  const period = { from: `${of.year}-01-01`, to: `${of.year}-12-31` };
  const asked = expected.map(async ({ value, of: _, ...line }) => {
    const { statistics } = await client.insist<{ statistics: { total: { value: string } } }>(STATISTICS, {
      input: { ...line, area: of.area, period },
    });
    const found = statistics.total.value;
    return found === String(value) ? [] : [`${of.year} ${JSON.stringify(line)}: ${found} instead of ${value}`];
  });
  return (await Promise.all(asked)).flat();
}
