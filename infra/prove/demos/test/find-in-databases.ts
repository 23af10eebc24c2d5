import { databases } from '@danvan/local/services';
import type { Databases } from '@danvan/testing/settled';
import pg from 'pg';
import type { Search } from './canaries.ts';

/**
 * `<database>.<table>.<column>: <canary>` for each column of each table that holds one. Every value is read as PostgreSQL writes it out:
 * the text that `COPY … TO STDOUT` gives, bytes as hexadecimal digits.
 */
export async function findInDatabases(federation: Databases, search: Search): Promise<string[]> {
  const found = await Promise.all(databases.map((database) => findInDatabase(federation, database, search)));
  return found.flat().sort();
}

const asText = { getTypeParser: () => (value: string) => value };

async function findInDatabase(federation: Databases, database: (typeof databases)[number], search: Search): Promise<string[]> {
  const client = new pg.Client({ connectionString: federation.databaseUrl(database, 'superuser') });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found = new Set<string>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<Record<string, string | null>>({ text: `SELECT * FROM ${name}`, types: asText });
      for (const [column, text] of columnsOf(rows))
        for (const canary of search.namesIn(text)) found.add(`${database}.${name.replace('public.', '')}.${column}: ${canary}`);
    }
    return [...found];
  } finally {
    await client.end();
  }
}

/** All values of a column in one text: one search a column. */
function columnsOf(rows: readonly Record<string, string | null>[]): [column: string, text: string][] {
  return Object.keys(rows[0] ?? {}).map((column) => [column, rows.map((row) => row[column] ?? '').join('\n')]);
}
