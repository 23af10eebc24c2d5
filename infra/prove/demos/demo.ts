import type { Client } from './client.ts';
import { compareReport, compareStatistics, type ReportOf, yearOf } from './compare.ts';
import { compareReported, type ExpectedReported, type ReportedComparison } from './compare-reported.ts';
import type { Comparison, ExpectedFigure } from './expected-figure.ts';
import * as haLong from './halong-2023/expected.ts';
import { findMovedReceptions } from './halong-2023/find-moved-receptions.ts';
import { planHaLong2023 } from './halong-2023/plan.ts';
import * as haNoi from './hanoi-2019/expected.ts';
import { planHaNoi2019 } from './hanoi-2019/plan.ts';
import * as haTinh from './hatinh-2017/expected.ts';
import { planHaTinh2017 } from './hatinh-2017/plan.ts';
import type { Plan } from './load.ts';

/** One acceptance demonstration: what is loaded, which report is asked for and what it must say. */
export interface Demo {
  title: string;
  plan(): Plan;
  report: ReportOf;
  /** On lines of the yearly report. */
  expected: readonly ExpectedFigure[];
  /** Counted as well, on no line of the report. */
  expectedBeside?: readonly ExpectedFigure[];
  /** Stated with their sources, counted from nothing. */
  reported?: readonly ExpectedReported[];
  /** What a reader of the table should know besides, line by line. */
  notes?(client: Client): Promise<string[]>;
}

export const DEMOS: Readonly<Record<string, Demo>> = {
  'hanoi-2019': {
    title: 'Thành phố Hà Nội, 2019',
    plan: planHaNoi2019,
    report: { area: { code: '01', level: 'PROVINCE' }, year: 2019 },
    expected: haNoi.EXPECTED,
  },
  'halong-2023': {
    title: 'Thành phố Hạ Long, 2023',
    plan: planHaLong2023,
    report: { area: { code: '193', level: 'DISTRICT' }, year: 2023 },
    expected: haLong.EXPECTED,
    reported: haLong.REPORTED,
    notes: findMovedReceptions,
  },
  'hatinh-2017': {
    title: 'Tỉnh Hà Tĩnh, 2017',
    plan: planHaTinh2017,
    report: { area: { code: '42', level: 'PROVINCE' }, year: 2017 },
    expected: haTinh.EXPECTED,
    expectedBeside: haTinh.EXPECTED_BESIDE,
    reported: haTinh.REPORTED,
  },
};

/** Every counted figure of the demonstration beside what the gateway says. */
export async function compareCounted(client: Client, { report, expected, expectedBeside = [] }: Demo): Promise<Comparison[]> {
  const [onLines, beside] = await Promise.all([
    compareReport(client, report, expected),
    expectedBeside.length > 0 ? compareStatistics(client, yearOf(report), expectedBeside) : [],
  ]);
  return [...onLines, ...beside];
}

/** Every reported figure of it, beside what the gateway says. */
export async function compareStated(client: Client, { report, reported = [] }: Demo): Promise<ReportedComparison[]> {
  return reported.length > 0 ? compareReported(client, report, reported) : [];
}
