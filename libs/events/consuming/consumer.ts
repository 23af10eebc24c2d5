import type { EventDefinition } from '../define-event.ts';
import type { ReceivedEvent } from '../envelope.ts';
import type { ComponentHealth, EventLog, EventMetrics } from '../observe.ts';
import type { EventOrigin, EventTransaction } from '../outbox/emit.ts';
import type { EventTransport, PartitionPosition } from '../transports/transport.ts';
import type { Opened } from '../vocabulary.ts';
import type { StartFrom } from './start-positions.ts';

/** What a consumer does with one kind of event. Made by `on`. */
export interface Handler {
  readonly definition: EventDefinition;
  handle(tx: EventTransaction, event: ReceivedEvent): Promise<void>;
  handleMany?(tx: EventTransaction, events: ReceivedEvent[]): Promise<void>;
}

export interface Consumer {
  /** `<service>.<effect>`: also its group, and its name in positions, inbox and parked events. Never change it. */
  readonly name: string;
  /** A projection only keeps its own tables and may be rebuilt from the log; a reaction emits or acts on something else. */
  readonly kind: 'projection' | 'reaction';
  readonly handlers: readonly Handler[];
  /** The tables that a projection owns alone: what replay rebuilds. */
  readonly tables?: readonly string[];
  /**
   * Where a reaction begins the first time it runs, `'beginning'` unless told; from then on its position counts. A projection always begins
   * at the beginning.
   */
  readonly startFrom?: StartFrom;
  /**
   * What happens to an event of a type or version that the contract does not declare: it waits, with the later events of its key, for a
   * process whose contract does; or it is passed over for good, which suits a projection that replaces whole records: the next event
   * of the key that it knows tells all. A handler added later gets what was passed over by a replay.
   * @default 'wait'
   */
  readonly newer?: 'wait' | 'pass-over';
}

/** A service's database, as far as consumers need it. */
export interface ConsumerDatabase {
  /** One transaction, READ COMMITTED: commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(origin: EventOrigin, work: (tx: EventTransaction) => Promise<T>): Promise<T>;
}

export interface RetryPolicy {
  /** Deliveries of an event before it becomes a dead letter, the first one included. @default 8 */
  tries: number;
  /** The pause after the first failure; it doubles with each further one. @default 1 s */
  firstDelayMs: number;
  /** @default 5 minutes */
  maxDelayMs: number;
}

export interface RunConsumersOptions {
  consumers: readonly Consumer[];
  database: ConsumerDatabase;
  transport: EventTransport;
  log?: EventLog;
  metrics?: EventMetrics;
  retry?: Partial<RetryPolicy>;
  /** How often the lag is counted for the metrics. @default 15,000 ms */
  lagEveryMs?: number;
  now?(): Date;
}

export interface RunningConsumers {
  /** Subscribes every consumer. Resolves although the transport is away: they begin when it is back. */
  start(): Promise<void>;
  /** Lets the batches in flight commit, then ends. */
  stop(): Promise<void>;
  /** True when every event that is on the log now has been dealt with (parked events are). */
  caughtUp(): Promise<boolean>;
  positions(): Promise<(PartitionPosition & { consumer: string })[]>;
  health(): ComponentHealth;
}

/**
 * `handle` acts on one event; its transaction continues it (correlation, causation, synthetic). `handleMany`, where given, is handed
 * consecutive events of this definition in their order and must have the effect of `handle` on each in turn; its transaction
 * continues the first of them. Either may be called again for events whose transaction rolled back.
 */
export function on<P>(
  definition: EventDefinition<P>,
  handle: (tx: EventTransaction, event: ReceivedEvent<Opened<P>>) => Promise<void>,
  handleMany?: (tx: EventTransaction, events: ReceivedEvent<Opened<P>>[]) => Promise<void>,
): Handler {
  // Safe: an event reaches its handler only after the opened `definition.payload` has parsed its data.
  return { definition, handle, handleMany } as unknown as Handler;
}

const namePattern = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/**
 * @throws for a malformed name, for two handlers of one event, for a projection that does not name its tables or does not begin at the
 * beginning, for a reaction that passes newer events over
 */
export function defineConsumer(consumer: Consumer): Consumer {
  const { name, handlers, kind, tables = [], startFrom, newer } = consumer;
  if (!namePattern.test(name)) throw new TypeError(`Consumer '${name}' is not <service>.<effect>`);
  if (handlers.length === 0) throw new TypeError(`Consumer '${name}' handles nothing`);
  const types = handlers.map((handler) => handler.definition.wireType);
  const twice = types.find((type, i) => types.indexOf(type) !== i);
  if (twice) throw new TypeError(`Consumer '${name}' has two handlers of '${twice}'`);
  if (kind === 'projection' && tables.length === 0)
    throw new TypeError(`Projection '${name}' names no tables: replay could not rebuild it`);
  if (kind === 'reaction' && tables.length > 0)
    throw new TypeError(`Reaction '${name}' names tables, but replay never rebuilds them`);
  if (kind === 'projection' && startFrom !== undefined && startFrom !== 'beginning')
    throw new TypeError(`Projection '${name}' has to begin at the beginning: replay could not rebuild it otherwise`);
  if (kind === 'reaction' && newer === 'pass-over')
    throw new TypeError(`Reaction '${name}' would never act on the newer events that it passes over: let them wait`);
  return Object.freeze({ ...consumer });
}

export function topicsOf(consumer: Consumer): string[] {
  return [...new Set(consumer.handlers.map((handler) => handler.definition.topic))].sort();
}
