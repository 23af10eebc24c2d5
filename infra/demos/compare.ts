import type { Client } from './client.ts';
import type { ExpectedFigure, Line } from './hanoi-2019/expected.ts';

interface ReportLine {
  label: { vi: string };
  metric: { name: string };
  tier: string | null;
  areaLevel: string | null;
  kind: string | null;
  status: string | null;
  facets: { name: string; value: string }[];
  figure: { value: string | null; numerator: number | null; denominator: number | null };
}

export interface Comparison {
  label: string;
  line: string;
  expected: string;
  found: string;
  equal: boolean;
}

const REPORT = `query ($area: AreaReference!, $year: Int!) {
  areaReport(input: { area: $area, year: $year }) {
    asOf
    sections { lines {
      label { vi } metric { name } tier areaLevel kind status facets { name value } figure { value numerator denominator }
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
  const byKey = new Map(lines.map((line) => [keyOf(fromReport(line)), line]));
  return expected.map((figure) => compare(figure, byKey.get(keyOf(figure))));
}

function compare(figure: ExpectedFigure, line: ReportLine | undefined): Comparison {
  const expected = figure.of === undefined ? String(figure.value) : `${figure.value} / ${figure.of}`;
  const found = line ? foundIn(line, figure.of !== undefined) : 'no such line';
  return { label: line?.label.vi ?? '', line: keyOf(figure), expected, found, equal: found === expected };
}

function foundIn({ figure }: ReportLine, isRatio: boolean): string {
  return isRatio ? `${figure.numerator} / ${figure.denominator}` : String(figure.value);
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

function keyOf({ metric, tier, areaLevel, kind, status, facets = {} }: Line): string {
  const sorted = Object.keys(facets)
    .sort()
    .map((name) => facets[name]);
  return [metric, tier, areaLevel, kind, status, ...sorted].filter(Boolean).join(' ');
}
