import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from './database.ts';

const background = new AsyncLocalStorage<true>();

/** Whether the code that asks works for nobody's request: a consumer or a job. */
export function isBackground(): boolean {
  return background.getStore() === true;
}

/** The same database for consumers and jobs, whose statements are not counted to the requests beside them. */
export function inBackground(database: Database): Database {
  return {
    ...database,
    query: (sql, params) => background.run(true, () => database.query(sql, params)),
    transaction: (origin, work) => background.run(true, () => database.transaction(origin, work)),
  };
}
