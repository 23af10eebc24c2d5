import { v5 as stableId } from 'uuid';
import type { ConsumerDatabase } from '../consuming/consumer.ts';
import type { EventOrigin } from '../outbox/emit.ts';
import type { EventTransport, OutgoingRecord } from '../transports/transport.ts';

/** Copies of parked events whose tries are used up; the events themselves stay parked in their consumer's database. */
export const deadLetterTopic = 'danvan.dead-letters';

interface DeadLetter {
  position: string;
  consumer: string;
  topic: string;
  partition: number;
  record_offset: string;
  key: string;
  headers: Record<string, string>;
  value: string | null;
  reason: string;
}

const namespace = 'b3f5ad52-6b0e-5b0e-9c39-6f1f1a3f7b11';

/** Copies what has not been copied yet; a newer event has not failed and is none. Safe to repeat: a copy's id follows from what it is a copy of. How many were copied. */
export async function copyDeadLetters(
  consumers: readonly string[],
  d: { database: ConsumerDatabase; transport: EventTransport; origin: EventOrigin },
): Promise<DeadLetter[]> {
  const letters = await d.database.transaction(d.origin, (tx) => tx.query<DeadLetter>(selectUncopied, [consumers]));
  if (letters.length === 0) return [];
  await d.transport.ensureTopics([deadLetterTopic]);
  const results = await d.transport.append(letters.map(toRecord));
  const copied = letters.filter((_, i) => results[i]?.ok);
  await d.database.transaction(d.origin, (tx) =>
    tx.query('UPDATE parked_event SET dead_lettered_at = now() WHERE position = ANY($1)', [
      copied.map((letter) => letter.position),
    ]),
  );
  return copied;
}

function toRecord(letter: DeadLetter): OutgoingRecord {
  const { consumer, topic, partition, record_offset, key, headers, value, reason } = letter;
  return {
    id: stableId([consumer, topic, partition, record_offset].join('/'), namespace),
    topic: deadLetterTopic,
    key,
    headers: {
      ...headers,
      'dead-letter-consumer': consumer,
      'dead-letter-reason': reason,
      'dead-letter-topic': topic,
      'dead-letter-partition': String(partition),
      'dead-letter-offset': record_offset,
    },
    value: value ?? '',
  };
}

const selectUncopied = `
  SELECT first.* FROM parked_key k CROSS JOIN LATERAL (
    SELECT position::text, consumer, topic, partition, record_offset::text, key, headers, value, reason, dead_lettered_at FROM parked_event e
     WHERE e.consumer = k.consumer AND e.topic = k.topic AND e.key = k.key ORDER BY e.position LIMIT 1) AS first
   WHERE k.consumer = ANY($1) AND k.next_try_at IS NULL AND k.unknown_to = '{}' AND first.dead_lettered_at IS NULL
   LIMIT 100`;
