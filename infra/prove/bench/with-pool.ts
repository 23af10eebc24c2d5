import pg from 'pg';

/** Straight into a database, past the services: to see what they did, and to run something bare beside them. */
export async function withPool<T>(connectionString: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 3 });
  pool.on('error', () => undefined); // a restarted server ends idle connections; the next query opens another
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
