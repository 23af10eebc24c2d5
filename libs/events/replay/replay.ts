import { type Consumer, type ConsumerDatabase, topicsOf } from '../consuming/consumer.ts';
import { getPositionsIn } from '../consuming/consumer-store.ts';
import type { Decoder } from '../consuming/decode-record.ts';
import { createDelivery, type Delivery, deliver } from '../consuming/deliver.ts';
import { startPositions } from '../consuming/start-positions.ts';
import { type EventLog, silentLog, silentMetrics } from '../observe.ts';
import { originOf } from '../outbox/continue-event.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import type { EventTransport, PartitionPosition, TopicPartition } from '../transports/transport.ts';
import { createGenerationIn } from './create-generation.ts';
import { compareAndSwitchIn, type TableDifference } from './switch-generation.ts';

export interface ReplayOptions {
  consumer: Consumer;
  /** As the role that owns the projection's tables: a second generation of them is made beside the first. */
  database: ConsumerDatabase;
  transport: EventTransport;
  log?: EventLog;
  /** False compares and changes nothing. */
  switchOver?: boolean;
  /**
   * Hands over only the events from then on again, to tables that begin as the present ones are: quick, and right where handlers replace what
   * they keep. Where they add up, the whole log is needed: compare first (`switchOver: false`).
   */
  from?: Date;
}

export interface ReplayReport {
  events: number;
  tables: TableDifference[];
  switched: boolean;
}

/** A reaction's effects cannot be taken back or told from new ones; from a time on, what is parked would be forgotten. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused';
}

const chunk = 500;

/**
 * Rebuilds a projection from the whole log, in a second generation of its tables and with a fresh inbox, while the first goes on serving;
 * compares the two at the same position; replaces what differs in one transaction. Events that fail are parked in the new generation as they
 * would be in the old; events that were discarded stay discarded.
 * @throws ReplayRefused for a reaction, and from a time on while keys are parked
 */
export async function replay(options: ReplayOptions): Promise<ReplayReport> {
  const { consumer, database, transport, from, switchOver = true, log = silentLog } = options;
  if (consumer.kind === 'reaction') throw refusal(consumer);
  const schema = `replay_${consumer.name.replaceAll(/[^a-z0-9]/g, '_')}`;
  const origin = originOf(consumer, () => new Date());
  const starts = from && (await startPositions(transport, topicsOf(consumer), from));
  const discarded = await database.transaction(origin, async (tx) => {
    if (starts) await refuseWhileParkedIn(tx, consumer);
    await createGenerationIn(tx, { schema, consumer, starts });
    return discardedIn(tx, consumer);
  });
  try {
    const rebuild = createRebuild(options, { schema, discarded });
    let events = await rebuild.readToEnd();
    log.info({ consumer: consumer.name, events }, 'the projection is rebuilt; what differs is replaced');
    const tables = await database.transaction(origin, async (tx) => {
      await holdConsumerIn(tx, consumer, await transport.heads(topicsOf(consumer)));
      // The consumer stands still from here on, so the second generation comes to where the first is, or beyond.
      events += await rebuild.readToEnd();
      return compareAndSwitchIn(tx, { schema, consumer, switchOver, isWhole: !starts });
    });
    return { events, tables, switched: switchOver };
  } finally {
    await database.transaction(origin, (tx) => tx.query(`DROP SCHEMA ${schema} CASCADE`));
  }
}

function refusal({ name }: Consumer): ReplayRefused {
  return new ReplayRefused(
    `'${name}' is a reaction: it emits or acts on something else, and handling the whole log again would do all of that a second time. ` +
      'Single events can be given to it again: redeliverEvent.',
  );
}

async function refuseWhileParkedIn(tx: EventTransaction, { name }: Consumer): Promise<void> {
  const parked = await tx.query('SELECT FROM parked_key WHERE consumer = $1 LIMIT 1', [name]);
  if (parked.length > 0)
    throw new ReplayRefused(`'${name}' has parked keys: replay or discard these first, or replay it from the beginning.`);
}

async function discardedIn(tx: EventTransaction, { name }: Consumer): Promise<Set<string>> {
  const rows = await tx.query<{ topic: string; partition: number; offset: string }>(
    `SELECT topic, partition, record_offset::text AS "offset" FROM parked_decision WHERE consumer = $1 AND action = 'DISCARD'`,
    [name],
  );
  return new Set(rows.map(placeInLog));
}

async function holdConsumerIn(tx: EventTransaction, { name }: Consumer, partitions: readonly TopicPartition[]): Promise<void> {
  await getPositionsIn(tx, { consumer: name }, partitions);
  await tx.query('SELECT FROM consumer_position WHERE consumer = $1 ORDER BY topic, partition FOR UPDATE', [name]);
  await tx.query('SELECT FROM parked_key WHERE consumer = $1 ORDER BY topic, key FOR UPDATE', [name]);
}

/** The consumer's own handlers, on transactions that see the second generation first. */
function createRebuild(
  { consumer, database, transport, log = silentLog }: ReplayOptions,
  g: { schema: string; discarded: ReadonlySet<string> },
) {
  const generation: ConsumerDatabase = {
    transaction: (origin, work) =>
      database.transaction(origin, async (tx) => {
        await tx.query(`SET LOCAL search_path TO ${g.schema}, public`);
        return work(tx);
      }),
  };
  const delivery = createDelivery({
    consumer,
    database: generation,
    // One try: a failed event is due at once when its key comes under the running consumer's care.
    retry: { tries: 2, firstDelayMs: 0, maxDelayMs: 0 },
    log,
    metrics: silentMetrics,
    now: () => new Date(),
  });
  delivery.decode = leavingOut(g.discarded, delivery.decode);
  return {
    async readToEnd(): Promise<number> {
      const heads = await transport.heads(topicsOf(consumer));
      const at = await generation.transaction(
        originOf(consumer, () => new Date()),
        (tx) => getPositionsIn(tx, { consumer: consumer.name }, heads),
      );
      let events = 0;
      for (const head of heads) {
        const from = at.find((p) => p.topic === head.topic && p.partition === head.partition);
        if (from) events += await readPartition({ transport, delivery }, from, head.next);
      }
      return events;
    },
  };
}

function leavingOut(discarded: ReadonlySet<string>, decode: Decoder): Decoder {
  return (record) => (discarded.has(placeInLog(record)) ? { kind: 'passed-over', record } : decode(record));
}

function placeInLog({ topic, partition, offset }: { topic: string; partition: number; offset: bigint | string }): string {
  return `${partition} ${offset} ${topic}`;
}

async function readPartition(
  d: { transport: EventTransport; delivery: Delivery },
  from: PartitionPosition,
  end: bigint,
): Promise<number> {
  let events = 0;
  for (let next = from.next; next < end; ) {
    const records = await d.transport.read({ ...from, next }, chunk);
    if (records.length === 0) break;
    next = await deliver(d.delivery, { records, from: { ...from, next } });
    events += records.length;
  }
  return events;
}
