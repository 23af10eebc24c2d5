import type { TransportConfig } from '@danvan/events';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Your own database. Nothing in it but this program's tables. */
export const databaseUrl = required('DATABASE_URL');

/** Who tells the owners: gets one POST a notice. */
export const notifyUrl = required('NOTIFY_URL');

/** Where the events are: brokers of a Kafka cluster (host:port, host:port), or the event store in PostgreSQL. */
export const transport: TransportConfig = process.env['KAFKA_BROKERS']
  ? { kind: 'kafka', brokers: process.env['KAFKA_BROKERS'].split(','), partitions: 4, clientId: 'model-notifier' }
  : { kind: 'postgres', url: required('EVENTS_URL'), partitions: 4 };
