import { type DatabaseName, services } from '@danvan/local/services';
import pg from 'pg';
import { eventually } from './eventually.ts';

/** A federation, as far as its databases go. */
export interface Databases {
  databaseUrl(database: DatabaseName, as: 'superuser'): string;
}

/** Settles when every event has been published and every consumer has dealt with all of them; fails when one of them is parked. */
export async function settled(federation: Databases, { within = 60_000 } = {}): Promise<void> {
  await eventually(
    async () => {
      const unpublished = await fromEach(federation, 'outbox', 'SELECT event_id FROM outbox WHERE published_at IS NULL LIMIT 1');
      if (unpublished.length > 0) throw new Error(`${unpublished[0]?.service} has events to publish`);
      const behind = await consumersBehind(federation);
      if (behind.length > 0) throw new Error(`Behind: ${behind.join(', ')}`);
    },
    { within },
  );
  const parked = await fromEach(federation, 'parked_event', 'SELECT consumer, type, reason, detail FROM parked_event');
  if (parked.length > 0) throw new Error(`Parked: ${JSON.stringify(parked)}`);
}

interface Position {
  service: string;
  consumer: string;
  topic: string;
  partition: number;
  next: string;
}

async function consumersBehind(federation: Databases): Promise<string[]> {
  // Positions first: an event that comes in between makes a consumer look behind, never ahead.
  const positions = await fromEach<Position>(
    federation,
    'consumer_position',
    'SELECT consumer, topic, partition, next FROM consumer_position',
  );
  const partitions = await onDatabase<Position>(
    federation.databaseUrl('events', 'superuser'),
    'SELECT topic, partition, next FROM topic_partition',
  );
  const heads = new Map(partitions.map(({ topic, partition, next }) => [`${topic} ${partition}`, next]));
  return positions
    .filter(({ topic, partition, next }) => next !== (heads.get(`${topic} ${partition}`) ?? '0'))
    .map(({ consumer, topic, partition }) => `${consumer} in partition ${partition} of ${topic}`);
}

/** From every service that has the table: who consumes nothing keeps no positions. */
async function fromEach<R extends object>(
  federation: Databases,
  table: string,
  sql: string,
): Promise<(R & { service: string })[]> {
  const found = services.map(async (service) => {
    const url = federation.databaseUrl(service, 'superuser');
    const [known] = await onDatabase<{ is: boolean }>(url, `SELECT to_regclass('${table}') IS NOT NULL AS is`);
    const rows = known?.is ? await onDatabase<R>(url, sql) : [];
    return rows.map((row) => ({ ...row, service }));
  });
  return (await Promise.all(found)).flat();
}

async function onDatabase<R extends object>(connectionString: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
