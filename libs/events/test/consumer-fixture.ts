import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { afterEach, beforeEach, expect } from '@jest/globals';
import {
  type Consumer,
  defineConsumer,
  on,
  type RunConsumersOptions,
  type RunningConsumers,
  runConsumers,
} from '../consuming/consume.ts';
import { toHeaders } from '../envelope.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import { createTransport } from '../transports/create-transport.ts';
import type { EventTransport, OutgoingRecord } from '../transports/transport.ts';
import { type EventDatabase, eventStore, serviceDatabase } from './event-database.ts';
import { SampleTaken } from './sample-events.ts';

export type Note = (tx: EventTransaction, sample: { key: string; value: number; eventId: string }) => Promise<unknown>;

export interface ConsumerFixture {
  /** Of the consuming service, with a table `seen` in the order of effects. */
  readonly database: EventDatabase;
  readonly store: EventDatabase;
  readonly transport: EventTransport;
  /** A further client of the same log, as another process has. */
  connect(leaseMs?: number): EventTransport;
  /** Started, with short pauses; stopped after the test. */
  run(consumer: Consumer, over?: Partial<RunConsumersOptions>): RunningConsumers;
  append(...records: OutgoingRecord[]): Promise<void>;
  /** Until everything on the log has been dealt with. */
  settled(running: RunningConsumers): Promise<void>;
  /** Effects in their order, e.g. `a1`; of one key, if given. */
  seen(key?: string): Promise<string[]>;
  parked(): Promise<{ key: string; reason: string; detail: string | null }[]>;
  closing: (() => Promise<void>)[];
}

/** The effect of the consumer under test: one row in `seen`. */
export const note: Note = (tx, { key, value, eventId }) =>
  tx.query('INSERT INTO seen (key, value, event_id) VALUES ($1, $2, $3)', [key, value, eventId]);

export function noting(handle: Note = note): Consumer {
  return defineConsumer({
    name: 'samples.note',
    kind: 'projection',
    tables: ['seen'],
    handlers: [
      on(
        SampleTaken,
        async (tx, event) => void (await handle(tx, { key: event.key, value: event.data.value, eventId: event.id })),
      ),
    ],
  });
}

/** A new database, log and transport for each test of the file. */
export function useConsumers(): ConsumerFixture {
  let database: EventDatabase;
  let store: EventDatabase;
  let transport: EventTransport;
  const closing: (() => Promise<void>)[] = [];
  const seenTable =
    'CREATE TABLE seen (nth bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL, value int NOT NULL, event_id uuid NOT NULL)';

  beforeEach(async () => {
    [database, store] = await Promise.all([serviceDatabase(seenTable), eventStore()]);
    transport = connect();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await Promise.all([database.drop(), store.drop()]);
  });

  function connect(leaseMs = 1000): EventTransport {
    const client = createTransport({ kind: 'postgres', url: store.url, partitions: 3, leaseMs });
    closing.push(() => client.close());
    return client;
  }

  return {
    get database() {
      return database;
    },
    get store() {
      return store;
    },
    get transport() {
      return transport;
    },
    closing,
    connect,
    run(consumer, over = {}) {
      const running = runConsumers({
        consumers: [consumer],
        database,
        transport,
        retry: { firstDelayMs: 50, maxDelayMs: 100 },
        ...over,
      });
      closing.push(() => running.stop());
      void running.start();
      return running;
    },
    async append(...records) {
      await transport.ensureTopics([SampleTaken.topic]);
      for (const result of await transport.append(records)) if (!result.ok) throw result.error;
    },
    settled: (running) => eventually(async () => expect(await running.caughtUp()).toBe(true)),
    async seen(key = '') {
      const rows = await database.query<{ key: string; value: number }>('SELECT key, value FROM seen ORDER BY nth');
      return rows.filter((row) => row.key.startsWith(key)).map((row) => `${row.key}${row.value}`);
    },
    parked: () => database.query('SELECT key, reason, detail FROM parked_event ORDER BY position'),
  };
}

let sequence = 0;

/** A record of `SampleTaken` as a relay would append it. */
export function taken(key: string, value: number, over: { id?: string; type?: string } = {}): OutgoingRecord {
  const id = over.id ?? randomUUID();
  const headers = toHeaders({
    id,
    type: over.type ?? SampleTaken.wireType,
    source: 'urn:danvan:service:samples',
    time: new Date().toISOString(),
    subject: key,
    dataschema: SampleTaken.dataschema,
    sequence: ++sequence,
    correlationId: 'trace',
    synthetic: true,
  });
  return { id, topic: SampleTaken.topic, key, headers, value: JSON.stringify({ sampleId: key, value }) };
}
