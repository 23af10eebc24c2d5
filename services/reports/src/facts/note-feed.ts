import type { EventTransaction } from '@danvan/events/emit';
import type { ReceivedEvent } from '@danvan/events/envelope';

/** Notes up to when the events of each partition are in. A row a partition, so that partitions never wait for each other. */
export async function noteFeedIn(tx: EventTransaction, events: readonly ReceivedEvent[]): Promise<void> {
  await tx.query(
    `INSERT INTO feed (topic, partition, newest_event_at)
     SELECT topic, partition, max(time) FROM jsonb_to_recordset($1) AS news (topic text, partition integer, time timestamptz)
      GROUP BY topic, partition ORDER BY topic, partition
     ON CONFLICT (topic, partition) DO UPDATE SET newest_event_at = greatest(feed.newest_event_at, excluded.newest_event_at)`,
    [JSON.stringify(events.map(({ topic, partition, time }) => ({ topic, partition, time })))],
  );
}
