import type { LocalDate, Queryable } from '@danvan/directory';
import { selectOf, tableName } from '@danvan/service/record-columns';
import { raw, sql } from '@danvan/service/sql';
import type { EntitySchema } from 'typeorm';
import type { Lasting } from './lasting-type.ts';
import { onDay } from './on-day.ts';

/** Those that hold on the day, of each owner, oldest first. One statement. */
export async function findLastingOn<R extends Lasting>(
  database: Queryable,
  { table, owner, on }: { table: EntitySchema<R>; owner: 'personId' | 'organisationId'; on: LocalDate },
  ownerIds: readonly string[],
): Promise<R[][]> {
  const column = { personId: 'l.person_id', organisationId: 'l.organisation_id' }[owner];
  const { text, params } = sql`SELECT ${raw(selectOf(table, 'l'))} FROM ${raw(tableName(table))} l
     WHERE ${raw(column)} = ANY (${ownerIds}::uuid[]) AND ${onDay('l', on)} ORDER BY l.valid_from, l.id`.toQuery();
  const rows = await database.query<R & Record<typeof owner, string>>(text, params);
  const byOwner = Map.groupBy(rows, (row) => row[owner]);
  return ownerIds.map((id) => byOwner.get(id) ?? []);
}
