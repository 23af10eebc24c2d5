import { emptyDatabase } from '@danvan/testing/test-database';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { consumerUp } from '../migrations/0001-consumer.ts';
import { createConsumerTables } from './create-consumer-tables.ts';

test.each([
  ['of an empty database', []],
  ['that an earlier version made', consumerUp],
])('the tables %s become those of this version, once however many ask', async (_, before) => {
  const database = await emptyDatabase();
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  try {
    for (const statement of before) await pool.query(statement);
    await Promise.all([createConsumerTables(pool), createConsumerTables(pool), createConsumerTables(pool)]);
    await pool.query(`INSERT INTO parked_key (consumer, topic, key, attempts) VALUES ('a.b', 't', 'k', 0)`);
    expect((await pool.query('SELECT unknown_to FROM parked_key')).rows).toEqual([{ unknown_to: [] }]);
  } finally {
    await pool.end();
    await database.drop();
  }
});
