import type { PgDatabase } from '@danvan/events/pg-database';
import type { PartitionPosition } from '@danvan/events/transport';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';

interface Standing extends Omit<PartitionPosition, 'next'> {
  consumer: string;
  next: string;
}

export const lag: Command = {
  usage: 'lag',
  help: 'How far each consumer of the services is behind the log, and what is not on the log yet',
  async run({ place, arguments: given, output }) {
    allowOnly(given, []);
    const standings = await Promise.all(
      (await place.databasesWith('consumer_position')).map(([, database]) => standingOf(database)),
    );
    const positions = standings.flatMap((one) => one.positions);
    const parked = new Map(standings.flatMap((one) => one.parked));
    const heads = await place.transport.heads([...new Set(positions.map(({ topic }) => topic))]);
    const consumers = behindOf(positions, heads, parked);
    const outboxes = await Promise.all(
      (await place.databasesWith('outbox')).map(async ([service, database]) => ({ service, ...(await outboxOf(database)) })),
    );
    if (output.isJson) return output.json({ consumers, outboxes });
    output.rows(consumers, { columns: ['consumer', 'topic', 'behind', 'parkedKeys'], empty: 'No consumer has begun yet.' });
    output.say('');
    output.rows(outboxes, { columns: ['service', 'unpublished', 'oldestSeconds'], empty: 'There is no service.' });
  },
};

function behindOf(positions: readonly Standing[], heads: readonly PartitionPosition[], parked: ReadonlyMap<string, number>) {
  const places = Map.groupBy(positions, ({ consumer, topic }) => `${consumer} ${topic}`);
  return [...places.values()]
    .flatMap((standings) => {
      const [first] = standings;
      if (!first) return [];
      const { consumer, topic } = first;
      const behind = standings.reduce((sum, standing) => sum + behindIn(standing, heads), 0n);
      return [{ consumer, topic, behind: Number(behind), parkedKeys: parked.get(`${consumer} ${topic}`) ?? 0 }];
    })
    .sort((a, b) => (`${a.consumer} ${a.topic}` < `${b.consumer} ${b.topic}` ? -1 : 1));
}

function behindIn({ topic, partition, next }: Standing, heads: readonly PartitionPosition[]): bigint {
  const head = heads.find((one) => one.topic === topic && one.partition === partition);
  const behind = (head?.next ?? 0n) - BigInt(next);
  return behind > 0n ? behind : 0n;
}

/** Read before the heads: an event that comes in between makes a consumer look behind, never ahead. */
async function standingOf(database: PgDatabase) {
  const positions = await database.query<Standing>('SELECT consumer, topic, partition, next::text FROM consumer_position');
  const parked = await database.query<{ place: string; n: number }>(
    `SELECT consumer || ' ' || topic AS place, count(*)::int AS n FROM parked_key GROUP BY consumer, topic`,
  );
  return { positions, parked: parked.map(({ place, n }) => [place, n] as const) };
}

async function outboxOf(database: PgDatabase): Promise<{ unpublished: number; oldestSeconds: number }> {
  const [row] = await database.query<{ unpublished: number; oldestSeconds: number }>(
    `SELECT count(*)::int AS unpublished, coalesce(round(extract(epoch FROM clock_timestamp() - min(created_at))), 0)::int AS "oldestSeconds"
       FROM outbox WHERE published_at IS NULL`,
  );
  return row ?? { unpublished: 0, oldestSeconds: 0 };
}
