import type { Client } from './client.ts';
import { type Comparison, compareFigure, type ExpectedFigure, type FoundFigure, keyOf, type Line } from './expected-figure.ts';

interface ReportLine {
  metric: { name: string };
  tier: string | null;
  areaLevel: string | null;
  kind: string | null;
  status: string | null;
  facets: { name: string; value: string }[];
  figure: FoundFigure;
}

const REPORT = `query ($area: AreaReference!, $year: Int!) {
  areaReport(input: { area: $area, year: $year }) {
    sections { lines {
      metric { name } tier areaLevel kind status facets { name value } figure { value numerator denominator }
    } }
  }
}`;

export interface ReportOf {
  area: { code: string; level: string };
  year: number;
}

/** Asks the gateway for an area's report and puts each expected figure beside the line it stands on. */
export async function compareReport(client: Client, of: ReportOf, expected: readonly ExpectedFigure[]): Promise<Comparison[]> {
  const { areaReport } = await client.insist<{ areaReport: { sections: { lines: ReportLine[] }[] } }>(REPORT, { ...of });
  const lines = areaReport.sections.flatMap((section) => section.lines);
  const byKey = new Map(lines.map((line) => [keyOf(fromReport(line)), line.figure]));
  return expected.map((figure) => compareFigure(figure, byKey.get(keyOf(figure))));
}

function fromReport(line: ReportLine): Line {
  return {
    metric: line.metric.name,
    ...(line.tier ? { tier: line.tier } : {}),
    ...(line.areaLevel ? { areaLevel: line.areaLevel } : {}),
    ...(line.kind ? { kind: line.kind } : {}),
    ...(line.status ? { status: line.status } : {}),
    facets: Object.fromEntries(line.facets.map(({ name, value }) => [name, value])),
  };
}

export interface StatisticsOf {
  area: ReportOf['area'];
  period: { from: string; to: string };
}

export const yearOf = ({ area, year }: ReportOf): StatisticsOf => ({
  area,
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
});

/** The same for figures that are asked for one by one, all in one request. */
export async function compareStatistics(
  client: Client,
  of: StatisticsOf,
  expected: readonly ExpectedFigure[],
): Promise<Comparison[]> {
  const inputs = expected.map(({ value: _v, of: _o, isExceeded: _e, facets = {}, ...line }, at) => {
    const named = Object.entries(facets).map(([name, value]) => ({ name, value }));
    return [`i${at}`, { ...line, ...of, ...(named.length > 0 ? { facets: named } : {}) }] as const;
  });
  const declared = inputs.map(([name]) => `$${name}: StatisticsInput!`).join(', ');
  const asked = inputs
    .map(([name]) => `${name}: statistics(input: $${name}) { total { value numerator denominator } }`)
    .join(' ');
  const answer = await client.insist<Record<string, { total: FoundFigure }>>(
    `query (${declared}) { ${asked} }`,
    Object.fromEntries(inputs),
  );
  return expected.map((figure, at) => compareFigure(figure, answer[`i${at}`]?.total));
}
