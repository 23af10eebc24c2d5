import type { EventHeaders } from '@danvan/events/envelope';
import type { TransportConfig } from '@danvan/events/transport';
import { loadKafkajs } from '@danvan/events/transports/kafka/kafkajs';
import type pg from 'pg';
import { secondsOf } from './seconds-of.ts';

/** What a relay puts on the log. */
export interface BareRecord {
  id: string;
  key: string;
  headers: EventHeaders;
  value: string;
}

const batchSize = 500;
const topic = 'bare';

/** Seconds that kafkajs alone takes for the records, acknowledged by all and idempotent as ours, one batch after the other. */
export async function bareKafka(
  { brokers }: Extract<TransportConfig, { kind: 'kafka' }>,
  records: readonly BareRecord[],
): Promise<number> {
  const { Kafka, logLevel, Partitioners } = loadKafkajs();
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 4 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    return await secondsOf(async () => {
      for (const messages of inBatches(records)) await producer.sendBatch({ acks: -1, topicMessages: [{ topic, messages }] });
    });
  } finally {
    await producer.disconnect();
  }
}

/** Seconds that PostgreSQL takes to insert the records into a table as wide as the log, one batch after the other. */
export async function barePostgres(pool: pg.Pool, records: readonly BareRecord[]): Promise<number> {
  await pool.query('CREATE TABLE bare_record (id uuid PRIMARY KEY, key text, headers jsonb, value text)');
  const client = await pool.connect();
  try {
    return await secondsOf(async () => {
      for (const batch of inBatches(records))
        await client.query('INSERT INTO bare_record SELECT * FROM jsonb_populate_recordset(NULL::bare_record, $1)', [
          JSON.stringify(batch),
        ]);
    });
  } finally {
    client.release();
  }
}

function inBatches(records: readonly BareRecord[]): BareRecord[][] {
  return Array.from({ length: Math.ceil(records.length / batchSize) }, (_, i) =>
    records.slice(i * batchSize, (i + 1) * batchSize),
  );
}
