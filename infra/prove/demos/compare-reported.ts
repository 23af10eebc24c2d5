import type { Client } from './client.ts';
import type { ReportOf } from './compare.ts';
import type { Comparison } from './expected-figure.ts';

/** A figure that a document states: how much of what, and how exactly that is meant. */
export interface ExpectedReported {
  code: string;
  value: string;
  unit: string;
  qualifier: 'EXACT' | 'AT_LEAST' | 'APPROX' | 'PERCENT_OF_PLAN';
}

/** Beside it, where the gateway says that it stands written. */
export interface ReportedComparison extends Comparison {
  source: string;
  quotation: string;
}

interface Stated {
  origin: string;
  attested: boolean;
  indicator: { code: string };
  value: string;
  unit: string;
  qualifier: string;
  source: string;
  quotation: string;
}

interface Report {
  areaReport: { sections: { reported: { nodes: Stated[] } | null }[] };
}

const REPORTED = `query ($area: AreaReference!, $year: Int!) {
  areaReport(input: { area: $area, year: $year }) {
    sections { reported(first: 100) { nodes { origin attested indicator { code } value unit qualifier source quotation } } }
  }
}`;

/**
 * The section of the area's report that holds what is reported and not derived, as far as somebody attested it: each figure beside the
 * expected one. None is added to another.
 */
export async function compareReported(
  client: Client,
  of: ReportOf,
  expected: readonly ExpectedReported[],
): Promise<ReportedComparison[]> {
  const { areaReport } = await client.insist<Report>(REPORTED, { ...of });
  const stated = areaReport.sections.flatMap(({ reported }) => reported?.nodes ?? []);
  const standing = stated.filter(({ origin, attested }) => origin === 'REPORTED' && attested);
  return expected.map((figure) => {
    const { code, qualifier } = figure;
    const found = standing.filter((stated) => stated.indicator.code === code && stated.qualifier === qualifier);
    const shown = found.map(shownOf).join(' and ') || 'not reported';
    const said = shownOf(figure);
    const [first] = found;
    return {
      ...{ line: code, expected: said, found: shown, equal: shown === said },
      ...{ source: first?.source ?? '', quotation: first?.quotation ?? '' },
    };
  });
}

const shownOf = ({ value, unit, qualifier }: Pick<Stated, 'value' | 'unit' | 'qualifier'>) => `${value} ${unit} ${qualifier}`;
