import { type Context, loadWithArguments, perRequest } from '@danvan/service';
import type { Measure } from '../../metrics/metric.ts';
import { type CountQuestion, type Dimension, type FactFilters } from '../question/question.ts';
import type { Measured } from './measured.rules.ts';
import { type Cell, type CellsAsked, type Scan, scanCells } from './scan-cells.ts';

/** What makes many groups. Without it a metric has a few hundred at most, however many records. */
const fine: readonly Dimension[] = ['ORGANISATION', 'AREA', 'MONTH'];
const coarse: readonly Dimension[] = ['TIER', 'AREA_LEVEL', 'KIND', 'STATUS'];

/** A cell and what it comes to by the measure of the question. */
export type MeasuredCell = Cell & Measured;

/**
 * The cells that a question asks about, told apart by its own groups or by others. Coarse questions of one period share one scan, which
 * tells apart whatever they may filter by, and pick theirs. A question with many rows, and one whose cells cannot be added, has a scan of
 * its own that reads no more than it needs.
 */
export async function loadCells(
  question: CountQuestion,
  ctx: Context,
  { groupBy, groupByFacets }: Pick<CountQuestion, 'groupBy' | 'groupByFacets'> = question,
): Promise<MeasuredCell[]> {
  const { metric, subject, period, map, rowsLevel, facts, measure } = question;
  const distinct = measure.type === 'DISTINCT' ? measure.subject : null;
  const isOwn = distinct !== null || groupBy.some((dimension) => fine.includes(dimension));
  const scan = {
    ...{ subjects: subject.type, timing: metric.timing, placedBy: metric.placedBy, distinct, period, map },
    ...(isOwn
      ? { by: groupBy, facets: groupByFacets, filters: facts, rowsLevel }
      : { by: coarse, facets: 'ALL' as const, filters: { facets: {} } }),
  };
  const cells = await cellsOf(ctx, scan, {
    recordType: metric.recordType,
    subjectId: subject.type === 'ALL' ? undefined : subject.id,
    statuses: facts.statuses,
  });
  return cells
    .filter((cell) => isOfUnit(cell, measure) && (isOwn || isAsked(cell, facts)))
    .map((cell) => ({ ...cell, value: valueOf(cell, measure) }));
}

/** Cells of other statuses may come with those asked for: one statement for all questions of a request that share a scan. */
function cellsOf(ctx: Context, scan: Scan, asked: CellsAsked): Promise<Cell[]> {
  const scans = perRequest(ctx, scanCells, () =>
    loadWithArguments(async (shared: Scan, keys) => {
      const all = keys.map((key) => JSON.parse(key) as CellsAsked);
      const cells = Map.groupBy(await scanCells(ctx.database, shared, all), cellsKey);
      return all.map((each) => cells.get(cellsKey(each)) ?? []);
    }),
  );
  return scans(scan).load(JSON.stringify(asked));
}

function cellsKey({ recordType, subjectId }: { recordType: string; subjectId?: string | null }): string {
  return `${recordType} ${subjectId ?? 'everywhere'}`;
}

/** A measure never sees amounts of another unit than its own. */
function isOfUnit(cell: Cell, measure: Measure): boolean {
  return !('unit' in measure) || cell.unit === measure.unit;
}

function valueOf({ quantity, sum, least, distinct }: Cell, { type }: Measure): string {
  return { COUNT: quantity, SUM: sum, LEAST: least, DISTINCT: distinct }[type] ?? '0';
}

function isAsked(cell: Cell, { tier, areaLevel, kind, statuses, facets }: FactFilters): boolean {
  return (
    (tier === undefined || cell.tier === tier) &&
    (areaLevel === undefined || cell.areaLevel === areaLevel) &&
    (kind === undefined || cell.kind === kind) &&
    statuses.some((status) => cell.status === status) &&
    Object.entries(facets).every(([name, value]) => cell.facets[name] === value)
  );
}
