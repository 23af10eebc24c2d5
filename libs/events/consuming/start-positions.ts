import { eventTime } from '../event-time.ts';
import { mapWithConcurrency } from '../map-with-concurrency.ts';
import type { EventTransport, PartitionPosition, TopicPartition } from '../transports/transport.ts';

/** Where reading begins: at the first event ever, behind the last one, or at the first event of that time. */
export type StartFrom = 'beginning' | 'now' | Date;

/**
 * Events of one partition stand nearly in the order of their times: a key whose send had to be repeated comes later than its time says. The
 * search looks so far back before it reads on to the first event of the time.
 */
const disorderMs = 600_000;
const chunk = 500;

/**
 * One position for each partition that exists; a partition that is made later begins at 0. No event of that time or later stands before it;
 * behind it a few older ones may.
 */
export async function startPositions(
  transport: EventTransport,
  topics: readonly string[],
  from: StartFrom,
): Promise<PartitionPosition[]> {
  const heads = await transport.heads(topics);
  if (from === 'now') return heads;
  if (from === 'beginning') return heads.map((head) => ({ ...head, next: 0n }));
  return mapWithConcurrency(heads, async (head) => {
    const near = await halve(transport, head, from.getTime() - disorderMs);
    return readOn(transport, { near, head }, from.getTime());
  });
}

/** The same for these partitions; one that the transport does not know yet begins at 0. */
export async function startOfPartitions(
  transport: EventTransport,
  partitions: readonly TopicPartition[],
  from: StartFrom,
): Promise<PartitionPosition[]> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const starts = await startPositions(transport, topics, from);
  return partitions.map(({ topic, partition }) => {
    const start = starts.find((one) => one.topic === topic && one.partition === partition);
    return start ?? { topic, partition, next: 0n };
  });
}

/** A start in a log of millions takes some twenty reads of one record a partition. */
async function halve(transport: EventTransport, head: PartitionPosition, time: number): Promise<PartitionPosition> {
  let [low, high] = [0n, head.next];
  while (low < high) {
    const middle = (low + high) / 2n;
    const [record] = await transport.read({ ...head, next: middle }, 1);
    // A record that is no event has no time: what stands before it decides.
    if (record && (eventTime(record) ?? time) < time) low = record.offset + 1n;
    else high = middle;
  }
  return { ...head, next: low };
}

async function readOn(
  transport: EventTransport,
  { near, head }: { near: PartitionPosition; head: PartitionPosition },
  time: number,
): Promise<PartitionPosition> {
  for (let at = near; at.next < head.next; ) {
    const records = await transport.read(at, chunk);
    const first = records.find((record) => (eventTime(record) ?? time) >= time);
    if (first) return { ...at, next: first.offset };
    const last = records.at(-1);
    if (!last) break;
    at = { ...at, next: last.offset + 1n };
  }
  return head;
}
