import type { Kafka, Producer, RecordMetadata, TopicMessages } from 'kafkajs';
import { loadKafkajs } from './kafkajs.ts';

export interface KeptProducer {
  send(topicMessages: TopicMessages[]): Promise<RecordMetadata[]>;
  close(): Promise<void>;
}

/** How long the brokers may take to have a write on all the copies that count. */
const writeTimeoutMs = 10_000;

/**
 * An idempotent producer, and another one after each failure. A send that failed may have been written: the next one would carry the
 * same sequence numbers with other records, and the broker would take these for a repeat and drop them.
 */
export function keepProducer(kafka: Kafka): KeptProducer {
  let connecting: Promise<Producer> | undefined;
  const leaving = new Set<Promise<void>>();
  return {
    async send(topicMessages) {
      connecting ??= connect();
      const current = connecting;
      try {
        return await (await current).sendBatch({ acks: -1, timeout: writeTimeoutMs, topicMessages });
      } catch (error) {
        connecting = undefined;
        retire(current);
        throw error;
      }
    },
    async close() {
      if (connecting) retire(connecting);
      await Promise.all(leaving);
    },
  };

  async function connect(): Promise<Producer> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: loadKafkajs().Partitioners.DefaultPartitioner,
      retry: { retries: 3 },
    });
    try {
      await producer.connect();
    } catch (error) {
      await producer.disconnect().catch(() => {});
      throw error;
    }
    return producer;
  }

  function retire(producer: Promise<Producer>): void {
    const left = producer.then((one) => one.disconnect()).catch(() => {});
    leaving.add(left);
    void left.then(() => leaving.delete(left));
  }
}
