import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import { type InputIssue, InvalidInput } from '@danvan/service/errors';
import { catalogue, findMetric } from '../metrics/metric-catalogue.ts';
import { type Asked, type Dimension, type Period, type Question, resolveQuestion, type Subject } from './question.ts';
import { stretchesOf } from './stretches.ts';

/** A question as it comes over GraphQL: types and enums hold, sense does not yet. */
export interface RawQuestion {
  metric: string;
  tier?: Tier | null;
  areaLevel?: AreaLevel | null;
  kind?: string | null;
  status?: string | null;
  facets?: readonly { name: string; value: string }[] | null;
  period: Period;
  groupBy?: readonly Dimension[] | null;
  groupByFacets?: readonly string[] | null;
  rowsLevel?: AreaLevel | null;
  mapAsOf?: LocalDate | null;
}

/** @throws InvalidInput with everything that is wrong. */
export function parseQuestion(raw: RawQuestion, subject: Subject): Question {
  const metric = findMetric(raw.metric);
  if (!metric)
    throw new InvalidInput([
      unknown(
        ['metric'],
        raw.metric,
        catalogue.map(({ name }) => name),
      ),
    ]);
  const question = resolveQuestion({
    metric,
    subject,
    period: raw.period,
    map: raw.mapAsOf ?? raw.period.to,
    filters: {
      tier: raw.tier ?? undefined,
      areaLevel: raw.areaLevel ?? undefined,
      kind: raw.kind ?? undefined,
      status: raw.status ?? undefined,
      facets: Object.fromEntries((raw.facets ?? []).map(({ name, value }) => [name, value])),
    },
    groupBy: [...new Set(raw.groupBy)],
    groupByFacets: [...new Set(raw.groupByFacets)],
    rowsLevel: raw.rowsLevel ?? undefined,
  });
  const problems = [
    ...problemsOfFilters(question),
    ...problemsOfShape(question),
    ...(metric.each ? problemsOfCoverage(question) : []),
    ...(metric.setByLaw ? problemsOfLaw(question) : []),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return question;
}

function problemsOfFilters({ metric, filters, groupByFacets }: Asked): InputIssue[] {
  return [
    ...(filters.kind === undefined ? [] : notAmong(['kind'], filters.kind, metric.kinds)),
    ...(filters.status === undefined ? [] : notAmong(['status'], filters.status, metric.statuses)),
    ...Object.entries(filters.facets).flatMap(([name, value]) => [
      ...notAmong(['facets'], name, metric.facets),
      ...notAmong(['facets', name], value, metric.facets[name]),
    ]),
    ...groupByFacets.flatMap((name) => notAmong(['groupByFacets'], name, metric.facets)),
  ];
}

function problemsOfShape({ metric, period, filters, groupBy, rowsLevel }: Asked): InputIssue[] {
  const problems: InputIssue[] = [];
  if (period.from > period.to) {
    problems.push(issue('period', { vi: 'Ngày đầu sau ngày cuối.', en: 'The first day is after the last.' }));
  }
  if (rowsLevel && !groupBy.includes('AREA')) {
    problems.push(issue('rowsLevel', { vi: 'Chỉ dùng khi groupBy có AREA.', en: 'It goes with AREA in groupBy only.' }));
  }
  if (metric.oneKindAtATime && filters.kind === undefined) {
    const message = {
      vi: 'Cần nêu một loại: cộng các loại với nhau không có nghĩa.',
      en: 'Name a kind: kinds added up say nothing.',
    };
    problems.push(issue('kind', message));
  }
  if (metric.counts === 'AT_PERIOD_END' && groupBy.includes('MONTH')) {
    const message = {
      vi: 'Chỉ tiêu này là hiện trạng vào ngày cuối kỳ, không chia theo MONTH.',
      en: 'This metric is a state on the last day of the period and has no MONTH.',
    };
    problems.push(issue('groupBy', message));
  }
  return problems;
}

/** Weeks of more years than this are no table that anybody reads. */
const mostYears = 5;

function problemsOfCoverage(question: Question): InputIssue[] {
  const { metric, subject, period, facts, groupBy, groupByFacets } = question;
  const problems: InputIssue[] = [];
  if (metric.each !== 'PERIOD' && period.from <= period.to) problems.push(...problemsOfCadence(question));
  if (!facts.areaLevel) {
    problems.push(issue('areaLevel', { vi: 'Độ bao phủ cần cấp của đơn vị.', en: 'A coverage needs the level of its units.' }));
  }
  if (subject.type === 'ORGANISATION') {
    problems.push(
      issue('organisationId', { vi: 'Độ bao phủ là của địa bàn.', en: 'A coverage is of areas, not of an organisation.' }),
    );
  }
  if (groupByFacets.length > 0 || groupBy.some((dimension) => dimension !== 'AREA')) {
    problems.push(issue('groupBy', { vi: 'Độ bao phủ chỉ chia theo AREA.', en: 'A coverage groups by AREA only.' }));
  }
  return problems;
}

function problemsOfCadence({ metric, period }: Asked): InputIssue[] {
  if (Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) >= mostYears) {
    return [issue('period', { vi: `Kỳ không quá ${mostYears} năm.`, en: `The period is within ${mostYears} years at most.` })];
  }
  if (stretchesOf(metric.each ?? 'PERIOD', period).length > 0) return [];
  const message = {
    vi: 'Trong kỳ không có tuần làm việc, quý hoặc nửa năm trọn vẹn nào để xét.',
    en: 'The period holds no working week, whole quarter or whole half-year to judge.',
  };
  return [issue('period', message)];
}

function problemsOfLaw({ subject, groupBy }: Asked): InputIssue[] {
  const problems: InputIssue[] = [];
  if (subject.type === 'ORGANISATION') {
    problems.push(
      issue('organisationId', { vi: 'Số liệu do luật định, không của tổ chức.', en: 'The law sets it, no organisation.' }),
    );
  }
  if (groupBy.some((dimension) => dimension !== 'KIND')) {
    problems.push(issue('groupBy', { vi: 'Chỉ tiêu này chỉ chia theo KIND.', en: 'This metric groups by KIND only.' }));
  }
  return problems;
}

function issue(field: string, message: InputIssue['message']): InputIssue {
  return { path: [field], message };
}

function notAmong(path: string[], value: string, known: object | undefined): InputIssue[] {
  return known === undefined || Object.hasOwn(known, value) ? [] : [unknown(path, value, Object.keys(known))];
}

function unknown(path: string[], value: string, known: readonly string[]): InputIssue {
  const list = known.length > 0 ? known.join(', ') : '–';
  return {
    path,
    message: { vi: `“${value}” không có trong danh mục: ${list}.`, en: `“${value}” is not in the catalogue: ${list}.` },
  };
}
