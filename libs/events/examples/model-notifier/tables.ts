import type pg from 'pg';

/** Your program's own tables, beside those of `createConsumerTables`. */
export async function createTables(pool: pg.Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE IF NOT EXISTS owner (organisation_id uuid PRIMARY KEY, name text NOT NULL);
    CREATE TABLE IF NOT EXISTS notice (
      event_id uuid PRIMARY KEY, organisation_id uuid NOT NULL, model_id uuid NOT NULL, recognised_on date NOT NULL, told_at timestamptz)`);
}
