import type pg from 'pg';
import { asError } from './connection-problem.ts';
import { betweenBeginAndCommit } from './pause.ts';

/** One transaction on a connection of the pool. A connection whose rollback fails is thrown away. */
export function poolTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return onClient(pool, async (client, noteLoss) => {
    try {
      await client.query('BEGIN');
      const result = await betweenBeginAndCommit(() => work(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => noteLoss(asError(failure)));
      throw error;
    }
  });
}

export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * One transaction of statements that need no answer of each other: sent together, run in their order. The pool's clients are to have
 * `pipeline`. After one that fails PostgreSQL refuses the others and makes the commit a rollback.
 */
export function poolTransactionOf(pool: pg.Pool, statements: readonly Statement[]): Promise<pg.QueryResult[]> {
  return onClient(pool, async (client) => {
    const begin = client.query('BEGIN');
    const asked = statements.map((statement) => client.query(statement));
    const answers = await Promise.allSettled([begin, ...asked, client.query('COMMIT')]);
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    return Promise.all(asked);
  });
}

async function onClient<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, noteLoss: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener a session that is killed between two statements would end the process.
  const noteLoss = (error: Error) => {
    broken = error;
  };
  client.on('error', noteLoss);
  try {
    return await work(client, noteLoss);
  } finally {
    client.off('error', noteLoss);
    client.release(broken);
  }
}
