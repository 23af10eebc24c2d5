import type { Queryable } from '@danvan/directory';
import { columnsOf } from '@danvan/service/record-columns';
import { relationTable } from './relation.table.ts';
import type { Relation } from './relation.ts';

const columns = columnsOf(relationTable)
  .filter(({ property }) => property !== 'registeredAt')
  .map(({ property, column }) => `r.${column} AS "${property}"`)
  .join(', ');

/** Those that exist among these. */
export function getRelationsIn(database: Queryable, ids: readonly string[]): Promise<Relation[]> {
  return database.query<Relation>(`SELECT ${columns} FROM relation r WHERE r.id = ANY($1)`, [ids]);
}

/** All relations from each organisation, oldest first. One statement. */
export async function findRelationsFrom(database: Queryable, organisationIds: readonly string[]): Promise<Relation[][]> {
  const rows = await database.query<Relation>(
    `SELECT ${columns} FROM relation r WHERE r.from_id = ANY($1) ORDER BY r.valid_from, r.id`,
    [organisationIds],
  );
  const relations = Map.groupBy(rows, (row) => row.fromId);
  return organisationIds.map((id) => relations.get(id) ?? []);
}
