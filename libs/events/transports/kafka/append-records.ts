import type { RecordMetadata, TopicMessages } from 'kafkajs';
import { asError } from '../../connection-problem.ts';
import { partitionOf } from '../partition-of.ts';
import type { AppendResult, OutgoingRecord } from '../transport.ts';
import { type BrokersWatch, isRefusal } from './brokers-watch.ts';
import type { KeptProducer } from './kept-producer.ts';
import type { Topics } from './topics.ts';

export interface AppendDependencies {
  topics: Topics;
  producer: KeptProducer;
  watch: BrokersWatch;
}

interface Entry {
  record: OutgoingRecord;
  partition: number;
  result?: AppendResult;
}

/** Half of what a broker takes at once for a partition unless told otherwise, so that only a record of its own can be too large. */
const mostCharacters = 256 * 1024;

/** One result a record, in their order; never rejects. Not to be called again before it has answered. */
export async function appendRecords(d: AppendDependencies, records: readonly OutgoingRecord[]): Promise<AppendResult[]> {
  try {
    const counts = await d.topics.partitionCounts(records.map((record) => record.topic));
    const entries = records.map((record) => place(record, counts));
    await appendEntries(
      d,
      entries.filter((entry) => entry.result === undefined),
    );
    return entries.map(({ result }) => result ?? failed(new Error('Kafka gave no result')));
  } catch (error) {
    return records.map(() => failed(asError(error)));
  }
}

/** The error of an unknown topic concerns its own records only. */
function place(record: OutgoingRecord, counts: ReadonlyMap<string, number>): Entry {
  const partitions = counts.get(record.topic);
  if (partitions === undefined)
    return { record, partition: -1, result: failed(new Error(`There is no topic '${record.topic}'`)) };
  return { record, partition: partitionOf(record.key, partitions) };
}

/**
 * When records together are refused for what is in one of them, their halves go alone, and so on; a key stops at its first refusal, so
 * that its order holds. Those that a refused send had written already are then on the log twice, which consumers tell by their id.
 */
async function appendEntries(d: AppendDependencies, entries: readonly Entry[]): Promise<void> {
  const stopped = new Map<string, Error>();
  const waiting = inParts(entries);
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const live = withoutStopped(part, stopped);
    if (live.length === 0) continue;
    try {
      note(live, await d.watch.watched('producer', () => d.producer.send(toTopicMessages(live))));
    } catch (error) {
      d.topics.forget();
      if (!isRefusal(error)) return failAll([live, ...waiting].flat(), asError(error));
      const half = Math.ceil(live.length / 2);
      if (live.length > 1) waiting.unshift(live.slice(0, half), live.slice(half));
      else failAll(live, asError(error));
    }
    for (const { record, result } of live) if (result?.ok === false) stopped.set(keyOf(record), result.error);
  }
}

function withoutStopped(part: readonly Entry[], stopped: ReadonlyMap<string, Error>): readonly Entry[] {
  if (stopped.size === 0) return part;
  return part.filter((entry) => {
    const cause = stopped.get(keyOf(entry.record));
    if (cause) entry.result = failed(new Error('An earlier record of its key failed', { cause }));
    return cause === undefined;
  });
}

function note(entries: readonly Entry[], answers: readonly RecordMetadata[]): void {
  const bases = new Map(answers.map((answer) => [placeOf(answer.topicName, answer.partition), answer.baseOffset]));
  for (const [place, ofPartition] of Map.groupBy(entries, ({ record, partition }) => placeOf(record.topic, partition))) {
    const base = bases.get(place);
    ofPartition.forEach((entry, nth) => {
      // A partition whose leader moved in the middle of a send may be left without an answer.
      entry.result =
        base === undefined
          ? failed(new Error(`Kafka gave no answer for partition ${place}`))
          : { ok: true, partition: entry.partition, offset: BigInt(base) + BigInt(nth) };
    });
  }
}

function toTopicMessages(entries: readonly Entry[]): TopicMessages[] {
  return [...Map.groupBy(entries, ({ record }) => record.topic)].map(([topic, ofTopic]) => ({
    topic,
    messages: ofTopic.map(({ record: { key, headers, value }, partition }) => ({ key, headers, value, partition })),
  }));
}

function inParts(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = sizeOf(entry.record);
    if (size > room) {
      parts.push([]);
      room = mostCharacters;
    }
    parts.at(-1)?.push(entry);
    room -= size;
  }
  return parts;
}

function sizeOf({ value, headers }: OutgoingRecord): number {
  let size = value.length;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  return size;
}

function failAll(entries: readonly Entry[], error: Error): void {
  for (const entry of entries) entry.result = failed(error);
}

function keyOf({ topic, key }: OutgoingRecord): string {
  return `${topic} ${key}`;
}

function placeOf(topic: string, partition: number): string {
  return `${partition} ${topic}`;
}

function failed(error: Error): AppendResult {
  return { ok: false, error };
}
