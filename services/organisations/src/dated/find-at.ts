import { type LocalDate } from '@danvan/calendar';
import type { Queryable } from '@danvan/directory';
import { columnsOf } from '@danvan/service';
import type { DatedTables } from './dated-tables.ts';
import type { Validity } from './validity.rules.ts';

/** A record as it was on the day `asOf`. */
export type AtDay<V extends Validity> = V & { id: string; version: number; asOf: LocalDate };

export interface OnDay {
  id: string;
  on: LocalDate;
}

/** What stands after SELECT to read versions `v` without their owner. */
export function stateOf<V extends Validity>({ versionTable }: Pick<DatedTables<V>, 'versionTable'>): string {
  return columnsOf(versionTable)
    .filter(({ property }) => property !== 'ownerId')
    .map(({ property, column }) => `v.${column} AS "${property}"`)
    .join(', ');
}

/**
 * Each record as it was on its day, in the order asked for; one that did not exist that day as it was last before, or first after.
 * Undefined for an unknown id. One statement.
 */
export async function findAt<V extends Validity>(
  database: Queryable,
  record: DatedTables<V>,
  asked: readonly OnDay[],
): Promise<(AtDay<V> | undefined)[]> {
  const rows = await database.query<AtDay<V> & { position: number }>(
    `SELECT asked.position::int, r.id, r.version, greatest(v.valid_from, least(asked.day, v.valid_to - 1)) AS "asOf", ${stateOf(record)}
       FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       JOIN ${record.name} r ON r.id = asked.id
      CROSS JOIN LATERAL (
        SELECT * FROM ${record.name}_version v WHERE v.${record.name}_id = r.id
         ORDER BY v.valid_from <= asked.day DESC, abs(v.valid_from - asked.day) LIMIT 1) v`,
    [asked.map(({ id }) => id), asked.map(({ on }) => on)],
  );
  const byPosition = new Map(rows.map(({ position, ...found }) => [position, found as unknown as AtDay<V>]));
  return asked.map((_, index) => byPosition.get(index + 1));
}

/** All versions of each record, oldest first; none for an unknown id. One statement. */
export async function findVersions<V extends Validity>(
  database: Queryable,
  record: DatedTables<V>,
  ids: readonly string[],
): Promise<V[][]> {
  const rows = await database.query<V & { ownerId: string }>(
    `SELECT v.${record.name}_id AS "ownerId", ${stateOf(record)} FROM ${record.name}_version v
      WHERE v.${record.name}_id = ANY($1) ORDER BY v.valid_from`,
    [ids],
  );
  const versions = Map.groupBy(rows, (row) => row.ownerId);
  return ids.map((id) => versions.get(id) ?? []);
}
