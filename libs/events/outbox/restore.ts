import { declaredEvents } from '../define-event.ts';
import { BrokenEnvelope, fromHeaders } from '../envelope.ts';
import type { EventTransport, PartitionPosition, ReceivedRecord } from '../transports/transport.ts';
import type { Outbox, UnknownEvent } from './outbox.ts';

const chunk = 500;

/**
 * A database restored from a backup may be behind the log. What the log has beyond the place that this database last knew, and what
 * this database never wrote, is listed in `unknown_event`: a person decides on each. Without a restore there is nothing but, at most, the
 * last batch of a relay that died before it marked it, and its events are found in the outbox. How many are unknown.
 */
export async function noteUnknownEvents(outbox: Outbox, transport: EventTransport, source: string): Promise<number> {
  const knownPositions = await outbox.knownPositions();
  const topics = [...new Set([...knownPositions.map((p) => p.topic), ...declaredTopics(source)])];
  if (topics.length === 0) return 0;
  await transport.ensureTopics(topics);
  const known = new Map(knownPositions.map((p) => [`${p.partition} ${p.topic}`, p.next]));
  let unknown = 0;
  for (const head of await transport.heads(topics)) {
    unknown += await compare({ ...head, next: known.get(`${head.partition} ${head.topic}`) ?? 0n }, head.next, {
      outbox,
      transport,
    });
  }
  return unknown;
}

/** A database that was lost as a whole knows none of its topics. */
function declaredTopics(source: string): string[] {
  const service = source.split(':').at(-1);
  return declaredEvents()
    .filter((definition) => definition.type.startsWith(`${service}.`))
    .map((definition) => definition.topic);
}

async function compare(from: PartitionPosition, end: bigint, d: { outbox: Outbox; transport: EventTransport }): Promise<number> {
  let unknown = 0;
  for (let next = from.next; next < end; ) {
    const records = await d.transport.read({ ...from, next }, chunk);
    const last = records.at(-1);
    if (!last) break;
    unknown += await d.outbox.noteUnknown(records.flatMap(toUnknownEvent));
    next = last.offset + 1n;
    await d.outbox.moveKnownPosition({ ...from, next });
  }
  return unknown;
}

/** What carries no envelope was not written by this service. */
function toUnknownEvent(record: ReceivedRecord): UnknownEvent[] {
  try {
    const { id, sequence, type } = fromHeaders(record.headers);
    return [{ ...record, key: record.key ?? '', id, sequence, type }];
  } catch (error) {
    if (error instanceof BrokenEnvelope) return [];
    throw error;
  }
}
