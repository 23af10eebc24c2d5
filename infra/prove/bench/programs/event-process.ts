import { createPgDatabase, createRelay, createTransport, runConsumers } from '@danvan/events';
import pg from 'pg';
import type { EventProcessOptions } from '../event-process.ts';
import { sampleConsumer } from '../sample-consumer.ts';

/** A program: a relay or a consumer, alone in its process, until its parent lets go. Answers every message with its processor time in µs. */
const { part, database, transport: config } = JSON.parse(process.argv[2] ?? '') as EventProcessOptions;
const transport = createTransport(config);
const running = part === 'relay' ? startRelay() : await startConsumer();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.once('disconnect', () => void end());
process.send?.('ready');

async function end(): Promise<void> {
  await running.stop();
  await transport.close();
}

function startRelay(): { stop(): Promise<void> } {
  const relay = createRelay({ connection: database, source: 'urn:danvan:service:dialogues', transport });
  relay.start();
  return relay;
}

async function startConsumer(): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: database, max: 8 });
  pool.on('error', () => undefined);
  const consumers = runConsumers({ consumers: [sampleConsumer], database: createPgDatabase(pool), transport });
  await consumers.start();
  return {
    async stop() {
      await consumers.stop();
      await pool.end();
    },
  };
}
