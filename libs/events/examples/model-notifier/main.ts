import { setTimeout as pause } from 'node:timers/promises';
import { createConsumerTables, createPgDatabase, createTransport, type EventLog, runConsumers } from '@danvan/events';
import pg from 'pg';
import { databaseUrl, notifyUrl, transport as transportConfig } from './config.ts';
import { keepOwners } from './keep-owners.ts';
import { noteRecognitions } from './note-recognitions.ts';
import { createTables } from './tables.ts';
import { tellOwners } from './tell-owners.ts';

const write = (level: string) => (fields: object, message: string) => console.log(level, message, fields);
const log: EventLog = { debug() {}, info: write('info'), warn: write('warn'), error: write('error') };

const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', (error) => log.warn({ err: error }, 'a connection was lost'));
await createConsumerTables(pool);
await createTables(pool);

const transport = createTransport(transportConfig, log);
const consumers = runConsumers({
  consumers: [keepOwners, noteRecognitions],
  database: createPgDatabase(pool),
  transport,
  log,
});
await consumers.start();
log.info({}, 'listening');

const leaving = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leaving.abort());
while (!leaving.signal.aborted) {
  await tellOwners(pool, notifyUrl).catch((error: unknown) => log.warn({ err: error }, 'telling failed; it is tried again'));
  await pause(1000, undefined, { signal: leaving.signal }).catch(() => undefined);
}

// The batch in hand commits, then its partitions are given back.
await consumers.stop();
await transport.close();
await pool.end();
