import type { EntityManager, EntityMetadata, EntitySchema } from 'typeorm';

interface Target {
  readonly manager: EntityManager;
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/**
 * One statement with one parameter for any number of rows: PostgreSQL itself reads the JSON by the table's column types. Only the
 * columns that some row names are written; the others take their defaults.
 */
export async function insertRows<Row extends object>(
  target: Target,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = target.manager.dataSource.getMetadata(table);
  const records = rows.map((row) => toRecord(metadata, row));
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))].map((name) => `"${name}"`).join(', ');
  await target.query(
    `INSERT INTO "${metadata.tableName}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${metadata.tableName}", $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

function toRecord(metadata: EntityMetadata, row: object): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(row)) {
    if (value === undefined) continue;
    const column = metadata.findColumnWithPropertyName(property);
    if (column === undefined) throw new Error(`table ${metadata.tableName} has no column for ${property}`);
    record[column.databaseName] = jsonValue(value);
  }
  return record;
}

function jsonValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return typeof value === 'bigint' ? value.toString() : value;
}
