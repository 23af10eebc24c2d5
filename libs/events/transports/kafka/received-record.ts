import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { EventHeaders } from '../../envelope.ts';
import type { ReceivedRecord, TopicPartition } from '../transport.ts';

export function toReceivedRecord({ topic, partition }: TopicPartition, message: KafkaMessage): ReceivedRecord {
  return {
    topic,
    partition,
    offset: BigInt(message.offset),
    key: message.key?.toString() ?? null,
    headers: toHeaders(message.headers ?? {}),
    value: message.value?.toString() ?? null,
  };
}

/** Of a header that a foreign writer repeats, the last one counts. */
function toHeaders(headers: IHeaders): EventHeaders {
  const entries = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value] as const);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])),
  );
}
