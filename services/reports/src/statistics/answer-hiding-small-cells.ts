import { Forbidden, Unauthenticated } from '@danvan/service/errors';
import type { Actor } from '@danvan/service/identity';
import type { Loaders } from './figure-loaders.ts';
import { groupCells, sumOf } from './group-cells.ts';
import { hideSmallCells } from './hide-small-cells.ts';
import { loadCells, loadUnits } from './load-figures.ts';
import type { Question, Subject } from './question.ts';
import type { Row, RowKeys } from './row.ts';
import type { Cell } from './scan-cells.ts';

type IsHidden = (keys: RowKeys, status: string | undefined) => boolean;

/**
 * What the public sees of a metric that could point at persons. Every cell is judged in one and the same table, that of its area among
 * its sisters by status, whatever the question was: so no second question brings out what the first one hid.
 */
export async function answerHidingSmallCells(
  question: Question,
  loaders: Loaders,
  actor: Actor | undefined,
): Promise<{ total: Row; rows: Row[] }> {
  assertPublicQuestion(question, actor);
  const { status } = question.filters;
  const cells = await loadCells(question, loaders);
  const ofSubject = await judgeSubject(question, loaders);
  const ofUnits = question.groupBy.includes('AREA') ? await judgeUnits(question, question.subject, loaders) : ofSubject;
  const rows = question.groupBy.length === 0 ? [] : groupCells(question, cells, await loadUnits(question, loaders));
  return {
    total: { question, keys: {}, position: '', value: ofSubject({}, status) ? null : String(sumOf(cells)) },
    rows: rows.map((row) => (ofUnits(row.keys, row.keys.status ?? status) ? { ...row, value: null } : row)),
  };
}

/** The subject's own cells, judged among its sisters. */
async function judgeSubject(question: Question, loaders: Loaders): Promise<IsHidden> {
  if (question.subject.type !== 'AREA') return judge(question, await loadCells(table(question, question.subject, []), loaders));
  const areaId = question.subject.id;
  const parentId = await loaders.parent({ map: question.map }).load(areaId);
  const ofSisters = await judgeUnits(question, parentId ? { type: 'AREA', id: parentId } : { type: 'ALL' }, loaders);
  return (_, status) => ofSisters({ unit: { areaId, whole: true } }, status);
}

async function judgeUnits(question: Question, subject: Subject, loaders: Loaders): Promise<IsHidden> {
  return judge(question, await loadCells(table(question, subject, ['AREA']), loaders));
}

/** The whole table that a question's cells stand in: all statuses of the asked kind. */
function table(question: Question, subject: Subject, groupBy: Question['groupBy']): Question {
  return { ...question, subject, groupBy: [...groupBy, 'STATUS'], filters: { kind: question.filters.kind, facets: {} } };
}

function judge({ metric }: Question, cells: readonly Cell[]): IsHidden {
  const statuses = Object.keys(metric.statuses);
  const rows = [...Map.groupBy(cells, (cell) => rowName(cell.unitId, cell.unitWhole))];
  const sums = rows.map(([, ofRow]) => {
    const byStatus = statuses.map((status) => sumOf(ofRow.filter((cell) => cell.status === status)));
    return [...byStatus, byStatus.reduce((sum, value) => sum + value, 0)];
  });
  const hidden = new Map(hideSmallCells(sums).map((row, index) => [rows[index]?.[0], row]));
  return ({ unit }, status) =>
    hidden.get(rowName(unit?.areaId ?? null, unit?.whole ?? null))?.[
      status === undefined ? statuses.length : statuses.indexOf(status)
    ] ?? false;
}

function rowName(areaId: string | null, whole: boolean | null): string {
  return `${areaId} ${whole}`;
}

/** Finer questions would make the difference of two answers a single household: of two days, two offices, two maps. */
function assertPublicQuestion(
  { metric, subject, period, map, filters, groupBy, rowsLevel }: Question,
  actor: Actor | undefined,
): void {
  const isCoarse =
    subject.type !== 'ORGANISATION' &&
    groupBy.every((dimension) => dimension === 'AREA' || dimension === 'STATUS') &&
    filters.tier === undefined &&
    filters.areaLevel === undefined &&
    rowsLevel === undefined &&
    map === period.to &&
    isLastOfMonth(period.to);
  if (isCoarse) return;
  const text = {
    vi: `${metric.name} có thể chỉ ra một hộ: không có quyền statistics:read thì chỉ hỏi theo địa bàn và trạng thái, vào ngày cuối tháng.`,
    en: `${metric.name} could point at a household: without the scope statistics:read it is asked by area and status only, for the last day of a month.`,
  };
  throw actor ? new Forbidden(text) : new Unauthenticated(text);
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
