import type { Bilingual } from '@danvan/service/bilingual';
import { InvalidInput } from '@danvan/service/errors';
import type { Actor } from '@danvan/service/identity';
import type { LocalDate } from '../records/fact.ts';
import { answer } from '../statistics/answer-question.ts';
import type { Loaders } from '../statistics/figure-loaders.ts';
import { latest } from '../statistics/find-newest-events.ts';
import type { Period } from '../statistics/question.ts';
import type { Row } from '../statistics/row.ts';
import { codeOf, type Line } from './line.ts';
import { yearlyReport } from './yearly-report.ts';

export interface ReportLine extends Line {
  code: string;
  figure: Row;
}

export interface AreaReport {
  areaId: string;
  title: Bilingual;
  period: Period;
  mapAsOf: LocalDate;
  asOf: Date | null;
  sections: { code: string; title: Bilingual; lines: ReportLine[] }[];
}

/** A year of an area. All lines that count in the same way are answered from one scan. */
export async function makeAreaReport(
  { areaId, year, map }: { areaId: string; year: number; map?: LocalDate },
  ctx: { loaders: Loaders; actor?: Actor },
): Promise<AreaReport> {
  const period = periodOf(year);
  const mapAsOf = map ?? period.to;
  const newest: (Date | null)[] = [];
  const ask = async (line: Line): Promise<ReportLine> => {
    const { metric, tier, areaLevel, kind, status, facets = {} } = line;
    const filters = { tier, areaLevel, kind, status, facets };
    const question = {
      metric,
      subject: { type: 'AREA', id: areaId },
      period,
      map: mapAsOf,
      filters,
      groupBy: [],
      groupByFacets: [],
    } as const;
    const { total, asOf } = await answer(question, ctx);
    newest.push(asOf);
    return { ...line, code: codeOf(line), figure: total };
  };
  const sections = await Promise.all(
    yearlyReport.map(async ({ code, title, lines }) => ({ code, title, lines: await Promise.all(lines.map(ask)) })),
  );
  const title = { vi: `Báo cáo công tác dân vận năm ${year}`, en: `Report on the work with the people in ${year}` };
  return { areaId, title, period, mapAsOf, asOf: latest(newest), sections };
}

const years = { first: 1945, last: 9999 };

/** @throws InvalidInput for what is no year of the state that reports. */
export function periodOf(year: number): Period {
  if (year < years.first || year > years.last) {
    const message = { vi: `Năm từ ${years.first} đến ${years.last}.`, en: `A year is between ${years.first} and ${years.last}.` };
    throw new InvalidInput([{ path: ['year'], message }]);
  }
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
