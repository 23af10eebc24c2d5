import { type Logger, pino } from 'pino';
import { describeError } from '../database/describe-error.ts';

export type Log = Logger;

const secrets = [
  'authorization',
  'password',
  'token',
  'secret',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'EVENTS_URL',
  'KAFKA_SASL_PASSWORD',
  'HMAC_KEY',
  'ENCRYPTION_KEYS',
];

/** JSON lines on standard output: a constant message, the data in fields. ERROR means that a person must act. */
export function createLog({ name, level }: { name: string; level: string }): Log {
  return pino({
    name,
    level,
    redact: { paths: secrets.flatMap((secret) => [secret, `*.${secret}`, `*.*.${secret}`]), censor: '[redacted]' },
    serializers: { err: describeError },
  });
}
