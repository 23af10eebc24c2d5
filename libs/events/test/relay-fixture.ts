import { eventually } from '@danvan/testing/eventually';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { emit } from '../outbox/emit.ts';
import { createRelay, type Relay, type RelayOptions } from '../outbox/relay.ts';
import { createTransport } from '../transports/create-transport.ts';
import type { EventTransport, ReceivedRecord } from '../transports/transport.ts';
import { type EventDatabase, eventStore, serviceDatabase } from './event-database.ts';
import { origin, SampleTaken } from './sample-events.ts';

export interface RelayFixture {
  /** Of the emitting service. */
  readonly database: EventDatabase;
  readonly transport: EventTransport;
  /** Stopped after the test. */
  startRelay(over?: Partial<RelayOptions>): Relay;
  /** One transaction that emits a sample for each [key, value]. */
  take(...samples: [string, number][]): Promise<void>;
  allPublished(within?: number): Promise<void>;
  log(): Promise<ReceivedRecord[]>;
  /** Every key's sequences, as they stand on the log. */
  sequences(): Promise<Map<string, number[]>>;
}

/** A new database and log for each test of the file. */
export function useRelays(): RelayFixture {
  let database: EventDatabase;
  let store: EventDatabase;
  let transport: EventTransport;
  const relays: Relay[] = [];

  beforeEach(async () => {
    [database, store] = await Promise.all([serviceDatabase(), eventStore()]);
    transport = createTransport({ kind: 'postgres', url: store.url, partitions: 3 });
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await transport.close();
    await Promise.all([database.drop(), store.drop()]);
  });

  async function log(): Promise<ReceivedRecord[]> {
    const heads = await transport.heads([SampleTaken.topic]);
    return (await Promise.all(heads.map((head) => transport.read({ ...head, next: 0n }, 10_000)))).flat();
  }

  return {
    get database() {
      return database;
    },
    get transport() {
      return transport;
    },
    log,
    startRelay(over = {}) {
      const relay = createRelay({
        connection: database.url,
        source: 'urn:danvan:service:samples',
        transport,
        pollMs: 200,
        ...over,
      });
      relays.push(relay);
      relay.start();
      return relay;
    },
    async take(...samples) {
      const payloads = samples.map(([sampleId, value]) => ({ sampleId, value }));
      await database.transaction(origin(), (tx) => emit(tx, SampleTaken, payloads));
    },
    async allPublished(within = 30_000) {
      const unpublished = () => database.query('SELECT FROM outbox WHERE published_at IS NULL');
      await eventually(async () => expect(await unpublished()).toHaveLength(0), { within });
    },
    async sequences() {
      const byKey = Map.groupBy(await log(), ({ key }) => key ?? '');
      return new Map([...byKey].map(([key, records]) => [key, records.map(({ headers }) => Number(headers.ce_sequence))]));
    },
  };
}
