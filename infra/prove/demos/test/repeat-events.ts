import type { Databases } from '@danvan/testing/settled';
import pg from 'pg';

/**
 * Puts events that are on the log once more at its end, as a broker may after a lost acknowledgement; tells how many. Our own store
 * refuses that, so its constraint goes first, and nothing should be loaded after this.
 */
export async function repeatEvents(federation: Databases, { count, seed }: { count: number; seed: number }): Promise<number> {
  const client = new pg.Client({ connectionString: federation.databaseUrl('events', 'superuser') });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE record DROP CONSTRAINT record_record_id_key');
    await client.query('SELECT FROM topic_partition ORDER BY topic, partition FOR UPDATE');
    const { rowCount } = await client.query(repeat, [count, String(seed)]);
    await client.query(`SELECT pg_notify('record', name) FROM topic`);
    await client.query('COMMIT');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const repeat = `
  WITH drawn AS (SELECT * FROM record ORDER BY md5(record_id::text || $2) LIMIT $1),
  placed AS (SELECT *, row_number() OVER (PARTITION BY topic, partition ORDER BY record_offset) - 1 AS nth FROM drawn),
  moved AS (
    UPDATE topic_partition p SET next = p.next + news.n
      FROM (SELECT topic, partition, count(*) AS n FROM placed GROUP BY topic, partition) AS news
     WHERE p.topic = news.topic AND p.partition = news.partition
    RETURNING p.topic, p.partition, p.next - news.n AS first)
  INSERT INTO record (topic, partition, record_offset, record_id, key, headers, value)
  SELECT topic, partition, moved.first + nth, record_id, key, headers, value FROM placed JOIN moved USING (topic, partition)`;
