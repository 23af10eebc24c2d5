import type { Client } from '../client.ts';
import { compareReport, type ReportOf } from '../compare.ts';
import type { Figure } from './figures.ts';

/** Those lines of the area's report that say something else than expected. */
export async function differencesInReport(client: Client, of: ReportOf, expected: readonly Figure[]): Promise<string[]> {
  const rows = await compareReport(client, of, expected);
  const different = rows.filter(({ equal }) => !equal);
  return different.map((row) => `${of.year} ${row.line}: ${row.found} instead of ${row.expected}`);
}

/** The same for figures without a line in the report, all in one request. */
export async function differencesInStatistics(client: Client, of: ReportOf, expected: readonly Figure[]): Promise<string[]> {
  const period = { from: `${of.year}-01-01`, to: `${of.year}-12-31` };
  const inputs = expected.map(({ value: _v, of: _o, ...line }, n) => [`i${n}`, { ...line, area: of.area, period }] as const);
  const declared = inputs.map(([name]) => `$${name}: StatisticsInput!`).join(', ');
  const asked = inputs.map(([name]) => `${name}: statistics(input: $${name}) { total { value } }`).join(' ');
  const answer = await client.insist<Record<string, { total: { value: string } }>>(
    `query (${declared}) { ${asked} }`,
    Object.fromEntries(inputs),
  );
  return expected.flatMap(({ value, ...line }, n) => {
    const found = answer[`i${n}`]?.total.value;
    return found === String(value) ? [] : [`${of.year} ${JSON.stringify(line)}: ${found} instead of ${value}`];
  });
}
