import { cellsKey, type Loaders, subjectKey } from './figure-loaders.ts';
import type { Unit } from './find-units.ts';
import { type Dimension, type Filters, filtersAsked, type Question, type Subject } from './question.ts';
import type { Cell } from './scan-cells.ts';

/** What makes many groups. Without it a metric has a few hundred at most, however many records. */
const fine: readonly Dimension[] = ['ORGANISATION', 'AREA', 'MONTH'];
const coarse: readonly Dimension[] = ['TIER', 'AREA_LEVEL', 'KIND', 'STATUS'];

/**
 * The cells that a question asks about. Coarse questions of one period share one scan, which tells apart whatever they
 * may filter by, and pick theirs; a question with many rows has a scan of its own that reads no more than it needs.
 */
export async function loadCells(question: Question, loaders: Loaders): Promise<Cell[]> {
  const { metric, subject, period, map, groupBy, groupByFacets, rowsLevel } = question;
  const filters = filtersAsked(question);
  const common = { subjects: subject.type, counts: metric.counts, placedBy: metric.placedBy, period, map };
  const facets = groupByFacets.length > 0 || Object.keys(filters.facets).length > 0 ? ['FACETS' as const] : [];
  if (groupBy.some((dimension) => fine.includes(dimension))) {
    return loaders.cells({ ...common, by: [...groupBy, ...facets], filters, rowsLevel }).load(cellsKey(question));
  }
  const scan = { ...common, by: [...coarse, ...facets], filters: { facets: {} } };
  const cells = await loaders.cells(scan).load(cellsKey(question));
  return cells.filter((cell) => isAsked(cell, filters));
}

function isAsked(cell: Cell, { tier, areaLevel, kind, status, facets }: Filters): boolean {
  return (
    (tier === undefined || cell.tier === tier) &&
    (areaLevel === undefined || cell.areaLevel === areaLevel) &&
    (kind === undefined || cell.kind === kind) &&
    (status === undefined || cell.status === status) &&
    Object.entries(facets).every(([name, value]) => cell.facets[name] === value)
  );
}

/** The units that the rows of a question by area stand for. */
export async function loadUnits({ subject, map, groupBy, rowsLevel }: Question, loaders: Loaders): Promise<Unit[]> {
  if (!groupBy.includes('AREA')) return [];
  const root: Subject = subject.type === 'AREA' ? subject : { type: 'ALL' };
  return loaders.units({ subjects: root.type === 'AREA' ? 'AREA' : 'ALL', map, rowsLevel }).load(subjectKey(root));
}
