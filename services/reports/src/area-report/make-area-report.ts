import type { LocalDate } from '@danvan/calendar';
import { isInYearRange, yearRangeText } from '@danvan/calendar/day-range';
import { type Bilingual, type Context, Forbidden, InvalidInput, Unauthenticated } from '@danvan/service';
import { householdCount } from '../metrics/welfare/household-count.ts';
import { answer } from '../statistics/answer-question.ts';
import { loadCells } from '../statistics/counts/load-cells.ts';
import { countQuestion } from '../statistics/counts/parse.ts';
import { latest, loadNewestEvent } from '../statistics/queries/find-newest-events.ts';
import { questionAbout } from '../statistics/question/parse-question.ts';
import type { CountQuestion, Period, Question } from '../statistics/question/question.ts';
import type { Row } from '../statistics/rows/row.ts';
import { codeOf, type Line, type Section } from './line.ts';
import { yearlyReport } from './yearly-report.ts';

export interface ReportLine extends Line {
  code: string;
  figure: Row;
}

export interface ReportSection extends Pick<Section, 'code' | 'title'> {
  lines: ReportLine[];
  /** Whose reported figures it shows, and of which year; only in the section that has them in place of lines. */
  reportedOn?: ReportedOn;
}

export interface ReportedOn {
  areaId: string;
  period: Period;
}

export interface AreaReport {
  areaId: string;
  title: Bilingual;
  period: Period;
  mapAsOf: LocalDate;
  asOf: Date | null;
  sections: ReportSection[];
}

/** A year of an area. All lines that count in the same way are answered from one scan. */
export async function makeAreaReport(
  { areaId, year, map }: { areaId: string; year: number; map?: LocalDate },
  ctx: Context,
): Promise<AreaReport> {
  const period = periodOf(year);
  const mapAsOf = map ?? period.to;
  const about = { subject: { type: 'AREA', id: areaId }, period, map: mapAsOf, groupByFacets: [] } as const;
  const newest: (Date | null)[] = [];
  const ask = async (line: Line): Promise<ReportLine> => {
    const { metric, tier, areaLevel, kind, status, facets = {} } = line;
    const filters = { tier, areaLevel, kind, status, facets };
    const question = questionAbout(metric, { ...about, filters, groupBy: [] });
    newest.push(await loadNewestEvent(ctx, metric.recordType));
    return { ...line, code: codeOf(line), figure: await figureOf(question, ctx) };
  };
  const standards = standardsOf(countQuestion(householdCount, { ...about, filters: { facets: {} }, groupBy: ['KIND'] }), ctx);
  const derived = yearlyReport.map(async ({ code, title, lines, linesOfStandard }) => {
    const more = linesOfStandard ? (await standards).flatMap(linesOfStandard) : [];
    return { code, title, lines: await Promise.all([...lines, ...more].map(ask)) };
  });
  const sections = [...(await Promise.all(derived)), { ...reported, lines: [], reportedOn: { areaId, period } }];
  const title = { vi: `Báo cáo công tác dân vận năm ${year}`, en: `Report on the work with the people in ${year}` };
  return { areaId, title, period, mapAsOf, asOf: latest(newest), sections };
}

/** No lines: reported figures stand apart, so that nobody adds them to derived ones. */
const reported = {
  code: 'reported',
  title: { vi: 'Số liệu do các tổ chức báo cáo', en: 'Figures that organisations report' },
};

/** What the caller may not ask, as a small cell of another day's map, is hidden in its line; the report stands. */
async function figureOf(question: Question, ctx: Context): Promise<Row> {
  try {
    return (await answer(question, ctx)).total;
  } catch (error) {
    if (!(error instanceof Forbidden || error instanceof Unauthenticated)) throw error;
    return { question, keys: {}, position: '', value: null, recordCount: null };
  }
}

/** The names alone, never how many: a standard is no one's. */
async function standardsOf(question: CountQuestion, ctx: Context): Promise<string[]> {
  const cells = await loadCells(question, ctx);
  return [...new Set(cells.flatMap(({ kind }) => kind ?? []))].sort();
}

/** @throws InvalidInput for a year outside of the platform's range. */
export function periodOf(year: number): Period {
  if (!isInYearRange(year)) throw new InvalidInput([{ path: ['year'], message: yearRangeText }]);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
