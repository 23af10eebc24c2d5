import { runConsumers } from '@danvan/events/consume';
import { createPgDatabase } from '@danvan/events/pg-database';
import { createTransport } from '@danvan/events/transports/create-transport';
import { createLog } from '@danvan/service/log';
import { stopWhenTold } from '@danvan/service/stop-when-told';
import pg from 'pg';
import { observerSettings } from './config.ts';
import { observeEvents } from './observe-events.ts';

const { databaseUrl, transport: config } = observerSettings();
const log = createLog({ name: 'observer', level: 'warn' });
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 10_000 });
pool.on('error', (error) => log.debug({ err: error }, 'an idle connection was lost'));
const transport = createTransport(config, log);
const consumers = runConsumers({ consumers: [observeEvents], database: createPgDatabase(pool), transport, log });
await consumers.start();

stopWhenTold(async () => {
  await consumers.stop();
  await transport.close();
  await pool.end();
}, log);
