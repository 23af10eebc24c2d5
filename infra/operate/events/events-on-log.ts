import { catalogue } from '@danvan/contracts/catalogue';
import { deadLetterTopic } from '@danvan/events/dead-letters';
import { eventTime } from '@danvan/events/event-time';
import { startPositions } from '@danvan/events/start-positions';
import type { EventTransport, PartitionPosition, ReceivedRecord } from '@danvan/events/transport';

/** Every topic of the contract. */
export const contractTopics: readonly string[] = [...new Set(catalogue.map(({ topic }) => topic))].sort();
export const allTopics: readonly string[] = [...contractTopics, deadLetterTopic];

const chunk = 500;

/** The records of these partitions from there on, a partition at a time, up to where the log ends now. */
export async function* recordsFrom(
  transport: EventTransport,
  from: readonly PartitionPosition[],
): AsyncGenerator<ReceivedRecord, void, undefined> {
  for (const start of from) {
    for (let at = start; ; ) {
      const records = await transport.read(at, chunk);
      yield* records;
      const last = records.at(-1);
      if (!last) break;
      at = { ...at, next: last.offset + 1n };
    }
  }
}

/** The events of a span of time that satisfy a condition. */
export async function eventsBetween(
  transport: EventTransport,
  { from, to }: { from: Date; to: Date },
  isWanted: (record: ReceivedRecord) => boolean,
): Promise<ReceivedRecord[]> {
  const found: ReceivedRecord[] = [];
  for (const start of await startPositions(transport, contractTopics, from)) {
    for await (const record of recordsFrom(transport, [start])) {
      if ((eventTime(record) ?? 0) > to.getTime()) break;
      if (isWanted(record)) found.push(record);
    }
  }
  return found;
}
