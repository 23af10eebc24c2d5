import type { EventDefinition } from '@danvan/events/define-event';
import type { EventEnvelope } from '@danvan/events/envelope';
import { type RunningService, type ServiceDefinition, type ServiceOptions, startService } from '@danvan/service/start-service';
import { type Answer, type Asking, ask } from './ask.ts';
import { assertPublished, type OutboxRow } from './assert-published.ts';

export type { OutboxRow } from './assert-published.ts';

import { deliver, type Envelope } from './deliver.ts';
import { type InputShape, inputShapes } from './input-shape.ts';
import { createMemoryTransport } from './memory-transport.ts';
import { migratedDatabase } from './migrated-template.ts';
import { testConfig } from './test-config.ts';
import type { TestDatabase } from './test-database.ts';
import { testKeys } from './test-tokens.ts';

/** A service in this process, with a database and a port of its own. */
export interface TestService {
  readonly name: string;
  /** Ends in `/graphql`. */
  readonly url: string;
  readonly database: TestDatabase;
  readonly running: RunningService;
  /** What the SDL says of a mutation's input. */
  inputShape(mutation: string): InputShape;
  graphql<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>, asking?: Asking): Promise<Answer<T>>;
  /** Every event that has been emitted, in order. Nothing publishes them. */
  outbox(): Promise<OutboxRow[]>;
  /** Into its database as superuser, past every grant. */
  query<R extends object = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Hands an event to the consumers as the transport would, and waits for them. Its envelope given again makes a repeat. */
  deliver<P>(definition: EventDefinition<P>, payload: P, envelope?: Envelope): Promise<EventEnvelope>;
  deliverAll<P>(definition: EventDefinition<P>, payloads: readonly P[]): Promise<EventEnvelope[]>;
  /** The SQL statements that a request costs; nobody else may ask meanwhile. */
  countStatements(read: () => Promise<unknown>): Promise<number>;
  /** @throws when an event that was emitted breaks its published schema */
  stop(): Promise<void>;
}

/** Time, ids and the like, where a test wants them in hand. */
export type TestServiceOptions = Pick<ServiceOptions, 'now' | 'newId'>;

/** Starts a service from its definition (`src/service.ts`), all migrations applied. */
export async function startTestService(definition: ServiceDefinition, options: TestServiceOptions = {}): Promise<TestService> {
  const { name } = definition;
  const database = await migratedDatabase(definition);
  const transport = createMemoryTransport();
  const config = testConfig(name, database.name);
  const running = await startService({
    ...definition,
    ...options,
    config,
    keys: await testKeys(),
    transport,
    relay: false,
    runJobs: false,
  });
  await running.events.consumers.start(); // an event delivered before they listen would be missed
  const deliverAll: TestService['deliverAll'] = (event, payloads) =>
    deliver(
      transport,
      event,
      payloads.map((payload) => ({ payload })),
    );
  return {
    name,
    url: running.url,
    database,
    running,
    inputShape: inputShapes(definition),
    graphql: (query, variables, asking) => ask(running.url, { query, variables }, asking),
    outbox: () => outboxOf(database),
    query: database.query,
    deliver: async (event, payload, envelope) => (await deliver(transport, event, [{ payload, envelope }]))[0] as EventEnvelope,
    deliverAll,
    countStatements: (read) => countStatements(running, read),
    stop: async () => {
      await running.stop();
      const emitted = await outboxOf(database);
      await database.drop();
      assertPublished(emitted);
    },
  };
}

async function outboxOf(database: TestDatabase): Promise<OutboxRow[]> {
  const rows = await database.query<OutboxRow>('SELECT type, key, sequence, data, headers FROM outbox ORDER BY position');
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

async function countStatements({ database }: RunningService, read: () => Promise<unknown>): Promise<number> {
  const before = database.statements();
  await read();
  return database.statements() - before;
}
