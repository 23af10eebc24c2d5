import type { Consumer, ConsumerDatabase } from '../consuming/consumer.ts';
import { createDecoder } from '../consuming/decode-record.ts';
import { handleEventsIn } from '../consuming/handle-events.ts';
import { originOf } from '../outbox/continue-event.ts';
import type { EventTransport, PartitionPosition } from '../transports/transport.ts';

export interface RedeliverOptions {
  consumer: Consumer;
  database: ConsumerDatabase;
  transport: EventTransport;
  /** Where the event stands on the log. */
  at: PartitionPosition;
  reason: string;
  by: string;
}

/**
 * Gives one event to a consumer once more, although it may have handled it: the way to repair a reaction. Its effect, its inbox row and the
 * note of who decided so commit together.
 * @throws RangeError when nothing stands there, Error when the consumer cannot read it
 */
export async function redeliverEvent(o: RedeliverOptions): Promise<void> {
  const now = () => new Date();
  const [record] = await o.transport.read(o.at, 1);
  if (!record || record.offset !== o.at.next)
    throw new RangeError(`There is nothing at ${o.at.next} of partition ${o.at.partition} of ${o.at.topic}`);
  const decoded = createDecoder(o.consumer)(record);
  if (decoded.kind !== 'event')
    throw new Error(`'${o.consumer.name}' has no handler for the event at ${record.offset} of ${record.topic}`);
  const { event } = decoded;
  await o.database.transaction(originOf(o.consumer, now), async (tx) => {
    await tx.query('DELETE FROM inbox WHERE consumer = $1 AND event_id = $2', [o.consumer.name, event.id]);
    await handleEventsIn(tx, { consumer: o.consumer, now }, [decoded]);
    await tx.query(
      `INSERT INTO parked_decision (consumer, topic, partition, record_offset, key, event_id, type, action, reason, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'REDELIVER', $8, $9)`,
      [o.consumer.name, event.topic, event.partition, String(event.offset), event.key, event.id, event.type, o.reason, o.by],
    );
  });
}
