import { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import { BadUserInput } from '@danvan/service';
import type { Unit } from '../queries/find-units.ts';
import type { CountQuestion, Dimension } from '../question/question.ts';
import { groupedLevel, groupedTier, groupedValue } from '../rows/grouped-value.ts';
import { type Row, type RowKeys, rowOf } from '../rows/row.ts';
import type { MeasuredCell } from './load-cells.ts';
import { type Measured, nothing, together } from './measured.rules.ts';
import type { Cell } from './scan-cells.ts';

const mostRows = 5_000;

/** One column of a table: what a cell has there, and the values that get a row although nothing happened. */
interface Column {
  keyOf(cell: Cell): RowKeys;
  known: readonly RowKeys[];
  /** Where a value stands in the order of the column, as text. */
  positionOf(keys: RowKeys): string;
}

/** The rows of a table, ordered. @throws BadUserInput beyond 5,000 rows. */
export function groupCells(question: CountQuestion, cells: readonly MeasuredCell[], units: readonly Unit[]): Row[] {
  const columns = [
    ...question.groupBy.map((dimension) => columnOf(dimension, question, units)),
    ...question.groupByFacets.map((name) => facetColumn(name, question)),
  ];
  const groups = new Map<string, { keys: RowKeys; cells: Measured[] }>();
  const add = (keys: readonly RowKeys[], cell: Measured) => {
    const position = keys.map((key, index) => (columns[index] as Column).positionOf(key)).join('|');
    const group = groups.get(position);
    if (group) group.cells.push(cell);
    else groups.set(position, { keys: mergeKeys(keys), cells: [cell] });
    if (groups.size > mostRows) throw tooMany();
  };
  for (const keys of combinations(columns.map((column) => column.known))) add(keys, nothing);
  for (const cell of cells) {
    add(
      columns.map((column) => column.keyOf(cell)),
      cell,
    );
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([position, { keys, cells: ofGroup }]) => rowOf({ question, keys, position }, together(question.measure, ofGroup)));
}

function mergeKeys(keys: readonly RowKeys[]): RowKeys {
  const facets = keys.flatMap((key) => Object.entries(key.facets ?? {}));
  return Object.assign({}, ...keys, facets.length > 0 ? { facets: Object.fromEntries(facets) } : {});
}

/** Rows for what is known come from the product of the columns; a column without known values has rows only where something happened. */
function combinations(columns: readonly (readonly RowKeys[])[]): RowKeys[][] {
  const size = columns.reduce((product, column) => product * column.length, 1);
  if (size > mostRows) throw tooMany();
  return columns.length === 0
    ? []
    : columns.reduce<RowKeys[][]>((rows, column) => rows.flatMap((row) => column.map((key) => [...row, key])), [[]]);
}

function columnOf(dimension: Dimension, question: CountQuestion, units: readonly Unit[]): Column {
  const { metric, filters, period } = question;
  const only = <V>(value: V | undefined, all: readonly V[]) => (value === undefined ? all : [value]);
  switch (dimension) {
    case 'TIER':
      return plain('tier', only(filters.tier, Tier.options), groupedTier);
    case 'AREA_LEVEL':
      return plain('areaLevel', only(filters.areaLevel, AreaLevel.options), groupedLevel);
    case 'KIND':
      return plain('kind', only(filters.kind, Object.keys(metric.kinds ?? {})), (kind) => groupedValue(kind, metric.kinds));
    case 'STATUS':
      return plain('status', only(filters.status, Object.keys(metric.statuses)));
    case 'MONTH':
      return plain('month', monthsOf(period));
    case 'ORGANISATION':
      return plain('organisationId', []);
    case 'AREA':
      return areaColumn(units);
  }
}

function plain<K extends Exclude<keyof RowKeys & keyof Cell, 'facets'>>(
  name: K,
  values: readonly RowKeys[K][],
  grouped: (value: Cell[K]) => RowKeys[K] = (value) => value as RowKeys[K],
): Column {
  const order = new Map(values.map((value, index) => [value, String(index).padStart(4, '0')]));
  return {
    keyOf: (cell) => ({ [name]: grouped(cell[name]) }),
    known: values.map((value) => ({ [name]: value })),
    positionOf: (keys) => order.get(keys[name]) ?? `~${keys[name] ?? '~'}`,
  };
}

function areaColumn(units: readonly Unit[]): Column {
  const codes = new Map(units.map((unit) => [unit.unitId, unit.code]));
  return {
    keyOf: (cell) => ({ unit: cell.unitId === null ? null : { areaId: cell.unitId, whole: cell.unitWhole === true } }),
    known: units.map((unit) => ({ unit: { areaId: unit.unitId, whole: true } })),
    positionOf: ({ unit }) => (unit ? `${unit.whole ? '' : '~'}${codes.get(unit.areaId) ?? '~'} ${unit.areaId}` : '~~'),
  };
}

function facetColumn(name: string, { metric, filters }: CountQuestion): Column {
  const values = filters.facets[name] === undefined ? Object.keys(metric.facets[name] ?? {}) : [filters.facets[name]];
  const order = new Map(values.map((value, index) => [value, String(index).padStart(4, '0')]));
  return {
    keyOf: (cell) => ({ facets: { [name]: groupedValue(cell.facets[name] ?? null, metric.facets[name]) } }),
    known: values.map((value) => ({ facets: { [name]: value } })),
    positionOf: ({ facets }) => order.get(facets?.[name] ?? '') ?? `~${facets?.[name] ?? '~'}`,
  };
}

function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  if (last - first >= mostRows) throw tooMany();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => monthName(first + nth));
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function tooMany(): BadUserInput {
  return new BadUserInput({
    vi: `Bảng có hơn ${mostRows} dòng; hãy thu hẹp địa bàn, kỳ hoặc bớt tiêu chí chia nhóm.`,
    en: `The table has more than ${mostRows} rows; narrow the area or the period, or group by less.`,
  });
}
