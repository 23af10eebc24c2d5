import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { ConfigRefused, readConfig, serviceConfig, setting } from './config.ts';

const schema = serviceConfig('notes', { SHELF_COUNT: z.coerce.number().int().default(3).meta(setting('How many shelves')) });

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(schema, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
}

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://notes_app:pw@db/notes',
  EVENTS_URL: 'postgres://events_app:pw@db/events',
  JWKS_URL: 'https://id.example/jwks',
  JWT_ISSUER: 'https://id.example',
  HMAC_KEY: 'k'.repeat(32),
  ENCRYPTION_KEYS: `2026:${'k'.repeat(43)}`,
};

test('nothing needs to be set in development, and an empty variable is an unset one', () => {
  expect(readConfig(schema, { PORT: '', SHELF_COUNT: '4' })).toMatchObject({
    PORT: 0,
    SHELF_COUNT: 4,
    DATABASE_URL: 'postgres://notes_app@127.0.0.1:5432/notes',
  });
});

test('all problems are told at once, and no value with them', () => {
  const wrong = {
    PORT: '99999',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://root:hunter2@db',
    DATABASE_POOL_SIZE: 'many',
    SHELF_COUNT: 'x',
  };
  const told = problems(wrong);
  expect(told.map((problem) => problem.split(':')[0])).toEqual([
    'PORT',
    'LOG_LEVEL',
    'DATABASE_URL',
    'DATABASE_POOL_SIZE',
    'SHELF_COUNT',
  ]);
  expect(told.join()).not.toContain('hunter2');
});

test('production does not start on development defaults, keys or tokens', () => {
  expect(problems(production)).toEqual([]);
  expect(problems({ NODE_ENV: 'production' }).map((problem) => problem.split(':')[0])).toEqual([
    'DATABASE_URL',
    'EVENTS_URL',
    'JWKS_URL',
    'JWT_ISSUER',
    'HMAC_KEY',
    'ENCRYPTION_KEYS',
  ]);
  expect(problems({ ...production, HMAC_KEY: 'development-only' })).toEqual([expect.stringContaining('HMAC_KEY')]);
  const published = 'development:ZGV2ZWxvcG1lbnQtb25seSwgbm9ib2R5IHRydXN0IGk';
  expect(problems({ ...production, ENCRYPTION_KEYS: published })).toEqual(['ENCRYPTION_KEYS: production needs keys of its own']);
  expect(problems({ ...production, ENCRYPTION_KEYS: '2026:c2hvcnQ' })).toEqual([
    expect.stringContaining('32 bytes in base64url'),
  ]);
  expect(problems({ ...production, HMAC_KEY: 'short' })).toEqual([expect.stringContaining('at least 32')]);
  expect(problems({ ...production, JWT_ISSUER: 'urn:danvan:development-issuer' })).toEqual([
    expect.stringContaining('JWT_ISSUER'),
  ]);
  expect(problems({ ...production, PORT: 'x', HMAC_KEY: '' })).toHaveLength(2);
});

test('a process with wrong settings prints them and ends with 1', async () => {
  const script = `import { loadConfig, serviceConfig } from '${new URL('config.ts', import.meta.url)}';
    loadConfig(serviceConfig('notes'), { PORT: 'x', LOG_LEVEL: 'loud' }); console.log('started');`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env: {} });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^2 settings are wrong:\n {2}PORT: .*\n {2}LOG_LEVEL: /),
  });
});
