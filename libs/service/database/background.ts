import type { Database } from './database.ts';

/** The same database for consumers and jobs: by connections that no request can take, and not counted to the requests beside them. */
export function inBackground(database: Database): Database {
  return { ...database, ...database.background };
}
