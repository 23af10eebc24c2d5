import type pg from 'pg';
import { consumerUp } from '../migrations/0001-consumer.ts';
import { newerEventsUp } from '../migrations/0002-newer-events.ts';
import { poolTransaction } from '../pool-transaction.ts';

/** Any number that nobody else locks in the consumer's database. */
const tablesLock = 7_201_535;

/**
 * Makes the tables that `runConsumers` keeps beside yours (positions, inbox, parked events), where they are not there yet, and what later versions have added.
 * For those who have no migrations of their own: others run `consumerUp` and `newerEventsUp` in some. Safe to repeat and to race.
 */
export async function createConsumerTables(pool: pg.Pool): Promise<void> {
  await poolTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [tablesLock]);
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('consumer_position') IS NOT NULL AS there`);
    if (!rows[0]?.there) for (const statement of consumerUp) await client.query(statement);
    const newer = await client.query(
      `SELECT FROM pg_attribute WHERE attrelid = 'parked_key'::regclass AND attname = 'unknown_to'`,
    );
    if (newer.rowCount === 0) for (const statement of newerEventsUp) await client.query(statement);
  });
}
