import type pg from 'pg';
import { asError } from './connection-problem.ts';

/** One transaction on a connection of the pool. A connection whose rollback fails is thrown away. */
export async function poolTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener a session that is killed between two statements would end the process.
  const noteLoss = (error: Error) => {
    broken = error;
  };
  client.on('error', noteLoss);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => noteLoss(asError(failure)));
    throw error;
  } finally {
    client.off('error', noteLoss);
    client.release(broken);
  }
}
