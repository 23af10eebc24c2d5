import type { RecordDefinition, VersionedRecord } from '@danvan/records';
import { type Context, columnsOf, loadListBy, perRequest, selectOf, tableName } from '@danvan/service';

interface Belonging<R> {
  /** The property that points to the parent. */
  parent: keyof R & string;
  /** The day by which they are listed, oldest first. */
  day: keyof R & string;
}

/** The field with all records of a parent; for the few that one parent has. One statement for however many parents. */
export function allRecordsOf<R extends VersionedRecord>(
  { table }: Pick<RecordDefinition<R, never>, 'table'>,
  { parent, day }: Belonging<R>,
): (parent: { id: string }, args: object, ctx: Context) => Promise<R[]> {
  const columns = new Map(columnsOf(table).map(({ property, column }) => [property, `r.${column}`]));
  const [key, order] = [columns.get(parent), columns.get(day)];
  const text = `SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE ${key} = ANY($1) ORDER BY ${order}, r.id`;
  const cacheKey = {};
  return ({ id }, _, ctx) =>
    perRequest(ctx, cacheKey, () =>
      loadListBy<R>(
        (ids) => ctx.database.query<R>(text, [ids]),
        (record) => String(record[parent]),
      ),
    ).load(id);
}
