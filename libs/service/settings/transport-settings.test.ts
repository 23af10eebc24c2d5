import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { expect, test } from '@jest/globals';
import { ConfigRefused, type Environment, readConfig, serviceConfig } from './config.ts';
import { transportConfig } from './transport-settings.ts';

const schema = serviceConfig('notes');
const configOf = (environment: Environment) => transportConfig('notes', readConfig(schema, environment));

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(schema, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
}

test('PostgreSQL carries the events unless told', () => {
  expect(configOf({})).toEqual({ kind: 'postgres', url: 'postgres://events_app@127.0.0.1:5432/events', partitions: 4 });
});

test('Kafka: brokers, partitions and copies', () => {
  const environment = {
    EVENT_TRANSPORT: 'kafka',
    KAFKA_BROKERS: 'k1:9092, k2:9092',
    EVENT_PARTITIONS: '12',
    KAFKA_REPLICATION: '3',
  };
  expect(configOf(environment)).toEqual({
    kind: 'kafka',
    clientId: 'danvan-notes',
    brokers: ['k1:9092', 'k2:9092'],
    partitions: 12,
    replication: 3,
  });
});

test('Kafka: encrypted, with a name and a password, and certificates from files', async () => {
  const folder = await temporaryFolder();
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, 'certificates');
  const sasl = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'notes', KAFKA_SASL_PASSWORD: 'pw' };
  const environment = { EVENT_TRANSPORT: 'kafka', KAFKA_TLS: 'true', ...sasl };
  const said = { mechanism: 'scram-sha-512', username: 'notes', password: 'pw' };
  expect(configOf(environment)).toMatchObject({ tls: true, sasl: said });
  expect(configOf({ ...environment, KAFKA_TLS_CA_FILE: ca })).toMatchObject({ tls: { ca: 'certificates' }, sasl: said });
  await rm(folder, { recursive: true });
});

test('what is wrong is named, also when settings are wrong only together', () => {
  const wrong = { KAFKA_BROKERS: 'http://k1', KAFKA_SASL_MECHANISM: 'plain', KAFKA_TLS_CERT_FILE: 'cert.pem' };
  expect(problemsOf(wrong)).toEqual([
    'KAFKA_BROKERS: must read like kafka-1:9092,kafka-2:9092',
    'KAFKA_SASL_USERNAME: has to be set with KAFKA_SASL_MECHANISM',
    'KAFKA_SASL_PASSWORD: has to be set with KAFKA_SASL_MECHANISM',
    'KAFKA_TLS_KEY_FILE: has to be set with KAFKA_TLS_CERT_FILE',
    'KAFKA_TLS: has to be true with KAFKA_TLS_CERT_FILE',
  ]);
});

test('production has to set what its transport needs, and only that', () => {
  const missing = (transport: string) =>
    problemsOf({ NODE_ENV: 'production', EVENT_TRANSPORT: transport }).map((problem) => problem.split(':')[0]);
  expect(missing('kafka')).toEqual(expect.arrayContaining(['KAFKA_BROKERS', 'KAFKA_REPLICATION']));
  expect(missing('kafka')).not.toContain('EVENTS_URL');
  expect(missing('postgres')).toContain('EVENTS_URL');
  expect(missing('postgres')).not.toContain('KAFKA_BROKERS');
});
