import { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import { raw, type Sql, sql } from '@danvan/service';
import type { Values } from '../../metrics/metric.ts';
import type { RowKeys } from './row.ts';

/** The row of all values that a metric does not know: they came in with events after this version of the service was made. */
export const other = 'OTHER';

/** The row that a value counts in, so that the rows of a table come to its total. */
export function groupedValue(value: string | null, known: Values | undefined): string | null {
  return value === null || known === undefined || Object.hasOwn(known, value) ? value : other;
}

/** A tier or a level is an enumeration of the graph: what it does not have counts with those that have none. */
export const groupedTier = (tier: string | null): Tier | null => Tier.safeParse(tier).data ?? null;
export const groupedLevel = (level: string | null): AreaLevel | null => AreaLevel.safeParse(level).data ?? null;

/** The facts of a row, by the column of its value. Undefined where the table is not grouped by it. */
export function isGroupedAs(column: Sql, value: string | null | undefined, known?: Values): Sql[] {
  if (value === undefined) return [];
  if (value === other && known && !Object.hasOwn(known, other)) return [sql`${column} <> ALL(${Object.keys(known)}::text[])`];
  return [value === null ? sql`${column} IS NULL` : sql`${column} = ${value}`];
}

export function isPlacedAs({ tier, areaLevel }: RowKeys): Sql[] {
  const among = (column: Sql, value: string | null | undefined, known: readonly string[]): Sql[] =>
    value === null ? [sql`(${column} = ANY(${known}::text[])) IS NOT TRUE`] : isGroupedAs(column, value);
  return [...among(raw('p.tier'), tier, Tier.options), ...among(raw('own.level'), areaLevel, AreaLevel.options)];
}
