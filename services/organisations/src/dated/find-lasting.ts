import { type LocalDate } from '@danvan/calendar';
import type { Queryable } from '@danvan/directory';
import { type Context, columnsOf, loadWithArguments, perRequest, raw, selectOf, sql, tableName } from '@danvan/service';
import type { EntitySchema } from 'typeorm';
import type { Lasting } from './lasting.ts';
import { onDay } from './on-day.ts';

interface OwnedBy<R extends Lasting> {
  table: EntitySchema<R>;
  /** Points to the owner. */
  property: keyof R & string;
}

/** Reads the records of an owner that hold on a day, oldest first. One statement for all owners that one tick asks for. */
export function lastingOf<R extends Lasting>(table: EntitySchema<R>, property: keyof R & string) {
  const key = {};
  return (ctx: Context, { id, on }: { id: string; on: LocalDate }): Promise<R[]> =>
    perRequest(ctx, key, () =>
      loadWithArguments((args: { on: LocalDate }, ids) => findLastingOn(ctx.database, { table, property, ...args }, ids)),
    )({ on }).load(id);
}

async function findLastingOn<R extends Lasting>(
  database: Queryable,
  { table, property, on }: OwnedBy<R> & { on: LocalDate },
  ownerIds: readonly string[],
): Promise<R[][]> {
  const column = columnsOf(table).find((candidate) => candidate.property === property)?.column ?? property;
  const { text, params } = sql`SELECT ${raw(selectOf(table, 'l'))} FROM ${raw(tableName(table))} l
     WHERE l.${raw(column)} = ANY (${ownerIds}::uuid[]) AND ${onDay('l', on)} ORDER BY l.valid_from, l.id`.toQuery();
  const byOwner = Map.groupBy(await database.query<R>(text, params), (row) => row[property] as unknown);
  return ownerIds.map((id) => byOwner.get(id) ?? []);
}
