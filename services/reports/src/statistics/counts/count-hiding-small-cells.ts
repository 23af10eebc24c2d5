import { type Context, Forbidden, Unauthenticated } from '@danvan/service';
import { loadParent } from '../queries/find-parents.ts';
import type { Asked, CountQuestion, Period, Subject } from '../question/question.ts';
import { hidden, type Row, type RowKeys } from '../rows/row.ts';
import { countFacts } from './count-facts.ts';
import { hideSmallCells } from './hide-small-cells.rules.ts';
import type { MeasuredCell } from './load-cells.ts';
import { loadCells } from './load-cells.ts';
import { countQuestion } from './parse.ts';

type IsHidden = (keys: RowKeys, status: string | undefined) => boolean;

/**
 * What the public sees of a metric that could point at persons. Every cell is judged in one and the same table, that of its area among
 * its sisters by status, whatever the question was: so no second question brings out what the first one hid. What is not itself a number
 * of persons, as their money, is hidden with their number.
 */
export async function countHidingSmallCells(question: CountQuestion, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  assertPublicQuestion(question, ctx);
  const [status, another] = question.facts.statuses;
  const only = another === undefined ? status : undefined;
  const ofSubject = await judgeSubject(question, ctx);
  const ofUnits = question.groupBy.includes('AREA') ? await judgeUnits(question, question.subject, ctx) : ofSubject;
  const { total, rows } = await countFacts(question, ctx);
  return {
    total: ofSubject({}, only) ? hidden(total) : total,
    rows: rows.map((row) => (ofUnits(row.keys, row.keys.status ?? only) ? hidden(row) : row)),
  };
}

/** The subject's own cells, judged among its sisters. */
async function judgeSubject(question: CountQuestion, ctx: Context): Promise<IsHidden> {
  if (question.subject.type !== 'AREA') return judge(tableOf(question, question.subject, []), ctx);
  const areaId = question.subject.id;
  const parentId = await loadParent(ctx, question.map, areaId);
  const ofSisters = await judgeUnits(question, parentId ? { type: 'AREA', id: parentId } : { type: 'ALL' }, ctx);
  return (_, status) => ofSisters({ unit: { areaId, whole: true } }, status);
}

async function judgeUnits(question: CountQuestion, subject: Subject, ctx: Context): Promise<IsHidden> {
  return judge(tableOf(question, subject, ['AREA']), ctx);
}

/** The whole table that a question's cells stand in: the persons behind them in all statuses of the asked kind. */
function tableOf({ metric, period, map, filters }: CountQuestion, subject: Subject, groupBy: Asked['groupBy']): CountQuestion {
  return countQuestion(metric.hiddenWith ?? metric, {
    ...{ subject, period, map },
    filters: { kind: filters.kind, facets: {} },
    groupBy: [...groupBy, 'STATUS'],
    groupByFacets: [],
  });
}

async function judge(table: CountQuestion, ctx: Context): Promise<IsHidden> {
  const cells = await loadCells(table, ctx);
  const statuses = Object.keys(table.metric.statuses);
  const rows = [...Map.groupBy(cells, (cell) => rowName(cell.unitId, cell.unitWhole))];
  const sums = rows.map(([, ofRow]) => {
    const byStatus = statuses.map((status) => personsIn(ofRow.filter((cell) => cell.status === status)));
    return [...byStatus, byStatus.reduce((sum, value) => sum + value, 0)];
  });
  const hiddenCells = new Map(hideSmallCells(sums).map((row, index) => [rows[index]?.[0], row]));
  return ({ unit }, status) =>
    hiddenCells.get(rowName(unit?.areaId ?? null, unit?.whole ?? null))?.[
      status === undefined ? statuses.length : statuses.indexOf(status)
    ] ?? false;
}

function personsIn(cells: readonly MeasuredCell[]): number {
  return cells.reduce((sum, { value }) => sum + Number(value), 0);
}

function rowName(areaId: string | null, whole: boolean | null): string {
  return `${areaId} ${whole}`;
}

/** Finer questions would make the difference of two answers a single household: of two days or periods, two kinds, two offices, two maps. */
function assertPublicQuestion(
  { metric, subject, period, map, filters, groupBy, groupByFacets, rowsLevel }: CountQuestion,
  { actor }: Context,
): void {
  const isCoarse =
    subject.type !== 'ORGANISATION' &&
    groupBy.every((dimension) => dimension === 'AREA' || dimension === 'STATUS') &&
    groupByFacets.length === 0 &&
    Object.keys(filters.facets).length === 0 &&
    (metric.oneKindAtATime || filters.kind === undefined) &&
    filters.tier === undefined &&
    filters.areaLevel === undefined &&
    rowsLevel === undefined &&
    map === period.to &&
    (metric.timing === 'AT_PERIOD_END' ? isLastOfMonth(period.to) : isYear(period));
  if (isCoarse) return;
  const when =
    metric.timing === 'AT_PERIOD_END'
      ? { vi: 'vào ngày cuối tháng', en: 'for the last day of a month' }
      : { vi: 'cho trọn một năm', en: 'for a whole calendar year' };
  const text = {
    vi: `${metric.name} có thể chỉ ra một hộ hoặc một người: không có quyền statistics:read thì chỉ hỏi theo địa bàn và trạng thái, ${when.vi}.`,
    en: `${metric.name} could point at a household or a person: without the scope statistics:read it is asked by area and status only, ${when.en}.`,
  };
  throw actor ? new Forbidden(text) : new Unauthenticated(text);
}

/** Whole years never overlap: the months of a year would, with it. */
function isYear({ from, to }: Period): boolean {
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
