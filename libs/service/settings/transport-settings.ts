import { readFileSync } from 'node:fs';
import type { TransportConfig } from '@danvan/events';
import { z } from 'zod';
import { count, postgresUrl, type SettingMeta, setting } from './setting.ts';

const forKafka = (description: string, more: Omit<SettingMeta, 'description' | 'transport'> = {}) =>
  setting(description, { ...more, transport: 'kafka' });
const file = (description: string) => z.string().default('').meta(forKafka(description));

const brokers = z
  .string()
  .transform((text) => text.split(',').map((broker) => broker.trim()))
  .refine((list) => list.every((broker) => /^[^\s:/]+:\d{1,5}$/.test(broker)), {
    error: 'must read like kafka-1:9092,kafka-2:9092',
  });

/** What carries the events: a service's settings of it. */
export const transportShape = {
  EVENT_TRANSPORT: z.enum(['postgres', 'kafka']).default('postgres').meta(setting('What carries the events')),
  EVENTS_URL: postgresUrl
    .default('postgres://events_app@127.0.0.1:5432/events')
    .meta(
      setting('The event log of the PostgreSQL transport', { secret: true, developmentDefault: true, transport: 'postgres' }),
    ),
  EVENT_PARTITIONS: count(1, 1_000).default(4).meta(setting('Partitions of a topic that is made from now on')),
  KAFKA_BROKERS: brokers
    .default(['127.0.0.1:9092'])
    .meta(forKafka('Some brokers of the cluster: host:port, with commas between', { developmentDefault: true })),
  KAFKA_REPLICATION: count(1, 100)
    .default(1)
    .meta(
      forKafka('Copies of a topic that is made from now on; from 3 on a write counts when two have it', {
        developmentDefault: true,
      }),
    ),
  KAFKA_TLS: z.stringbool().default(false).meta(forKafka('Whether connections are encrypted')),
  KAFKA_TLS_CA_FILE: file('Certificates of the authorities to trust, PEM; else those that Node trusts'),
  KAFKA_TLS_CERT_FILE: file('Certificate of this client, PEM'),
  KAFKA_TLS_KEY_FILE: file('Its key, PEM'),
  KAFKA_SASL_MECHANISM: z
    .enum(['none', 'plain', 'scram-sha-256', 'scram-sha-512'])
    .default('none')
    .meta(forKafka('How this client says who it is')),
  KAFKA_SASL_USERNAME: z.string().default('').meta(forKafka('Who it is')),
  KAFKA_SASL_PASSWORD: z
    .string()
    .default('')
    .meta(forKafka('Its password', { secret: true })),
};

export type TransportSettings = z.output<z.ZodObject<typeof transportShape>>;

/** Settings that are right alone and wrong together. */
export function transportProblems(given: Readonly<Record<string, unknown>>): string[] {
  const isSet = (name: keyof typeof transportShape) => given[name] !== undefined;
  const together = (wanting: string, ...names: (keyof typeof transportShape)[]) =>
    names.filter((name) => !isSet(name)).map((name) => `${name}: has to be set with ${wanting}`);
  const saysWho = isSet('KAFKA_SASL_MECHANISM') && given['KAFKA_SASL_MECHANISM'] !== 'none';
  const files = (['KAFKA_TLS_CA_FILE', 'KAFKA_TLS_CERT_FILE', 'KAFKA_TLS_KEY_FILE'] as const).filter(isSet);
  return [
    ...(saysWho ? together('KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD') : []),
    ...(isSet('KAFKA_TLS_CERT_FILE') ? together('KAFKA_TLS_CERT_FILE', 'KAFKA_TLS_KEY_FILE') : []),
    ...(isSet('KAFKA_TLS_KEY_FILE') ? together('KAFKA_TLS_KEY_FILE', 'KAFKA_TLS_CERT_FILE') : []),
    ...(files.length > 0 && !isSet('KAFKA_TLS') ? [`KAFKA_TLS: has to be true with ${files.join(', ')}`] : []),
  ];
}

/** The transport that these settings name. Reads the files that they name. */
export function transportConfig(name: string, settings: TransportSettings): TransportConfig {
  const partitions = settings.EVENT_PARTITIONS;
  if (settings.EVENT_TRANSPORT === 'postgres') return { kind: 'postgres', url: settings.EVENTS_URL, partitions };
  return {
    kind: 'kafka',
    clientId: `danvan-${name}`,
    brokers: settings.KAFKA_BROKERS,
    partitions,
    replication: settings.KAFKA_REPLICATION,
    ...tlsOf(settings),
    ...saslOf(settings),
  };
}

function tlsOf(s: TransportSettings): { tls?: true | { ca?: string; cert?: string; key?: string } } {
  if (!s.KAFKA_TLS) return {};
  const files = { ca: s.KAFKA_TLS_CA_FILE, cert: s.KAFKA_TLS_CERT_FILE, key: s.KAFKA_TLS_KEY_FILE };
  const named = Object.entries(files).filter(([, path]) => path !== '');
  if (named.length === 0) return { tls: true };
  return { tls: Object.fromEntries(named.map(([part, path]) => [part, readFileSync(path, 'utf8')])) };
}

function saslOf({
  KAFKA_SASL_MECHANISM: mechanism,
  KAFKA_SASL_USERNAME: username,
  KAFKA_SASL_PASSWORD: password,
}: TransportSettings) {
  return mechanism === 'none' ? {} : { sasl: { mechanism, username, password } };
}
