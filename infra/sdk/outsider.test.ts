import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '@danvan/local/config';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { installProgram, packPackages } from './test/packed.ts';
import { recogniseModel, registerOwner } from './test/recognise-model.ts';
import { runProgram } from './test/run-program.ts';
import { startWebhook, type Webhook } from './test/webhook.ts';

const example = fileURLToPath(new URL('examples/model-notifier', import.meta.url));
const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));

let federation: TestFederation;
let folder: string;
let program: string;
let webhook: Webhook;
let database: pg.Pool;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await temporaryFolder();
  program = join(folder, 'model-notifier');
  await installProgram(example, program, await packPackages(join(folder, 'checkout')));
  webhook = await startWebhook();
  federation = await startTestFederation({ services: ['organisations', 'mobilisation'] });
  database = await newDatabase();
}, 180_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database?.end();
  await webhook?.close();
  await federation?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an owner is told once of each model recognised while the program is installed, whatever dies in between', async () => {
  const owner = await registerOwner(federation, 'Hội Liên hiệp Phụ nữ');
  await recogniseModel(federation, owner); // before the program was there: nobody is told
  const first = start();
  await isListening();

  const second = await recogniseModel(federation, owner);
  await eventually(() => expect(webhook.told.map(({ modelId }) => modelId)).toEqual([second]), { within: 30_000 });
  expect(webhook.told[0]).toMatchObject({
    vi: 'Mô hình của Hội Liên hiệp Phụ nữ được công nhận ngày 01/03/2026.',
    en: 'The model of Hội Liên hiệp Phụ nữ was recognised on 01/03/2026.',
  });

  first.kill('SIGKILL');
  await once(first, 'exit');
  webhook.isAway = true;
  const third = await recogniseModel(federation, owner);
  const again = start();
  await eventually(async () => expect(await notices()).toBe(2), { within: 30_000 });
  webhook.isAway = false;
  await eventually(() => expect(webhook.told.map(({ modelId }) => modelId)).toEqual([second, third]), { within: 30_000 });

  again.kill('SIGTERM');
  expect(await once(again, 'exit')).toEqual([0, null]);
  expect(webhook.told).toHaveLength(2);
}, 180_000);

test('the client of Kafka comes along as it is patched here', async () => {
  const patched = 'kafkajs/src/network/requestQueue/index.js';
  const here = await readFile(fileURLToPath(new URL(`../../node_modules/${patched}`, import.meta.url)), 'utf8');
  expect(here).toContain('Patched:');
  expect(await readFile(join(program, 'node_modules/@danvan/events/node_modules', patched), 'utf8')).toBe(here);
});

test('payloads have their types outside this repository too', async () => {
  const strict = '--noEmit --strict --target es2024 --module nodenext --allowImportingTsExtensions --types node';
  await runProgram(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-save', '@types/node@24.19.2'],
    program,
  );
  await runProgram(tsc, [...strict.split(' '), 'main.ts'], program);
  const wrong = `import { ModelRecognised } from '@danvan/contracts/mobilisation';
import { follow } from '@danvan/events';
follow(ModelRecognised, async ({ data }) => console.log(data.recognisedBy));`;
  await writeFile(join(program, 'wrong.ts'), wrong);
  await expect(runProgram(tsc, [...strict.split(' '), 'wrong.ts'], program)).rejects.toThrow(/'recognisedBy' does not exist/);
}, 120_000);

function start(): ChildProcess {
  const child = spawn(process.execPath, ['main.ts'], {
    cwd: program,
    env: {
      ...inheritedEnvironment(),
      DATABASE_URL: String(database.options.connectionString),
      EVENTS_URL: federation.databaseUrl('events', 'app'),
      NOTIFY_URL: webhook.url,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function newDatabase(): Promise<pg.Pool> {
  const url = federation.databaseUrl('organisations', 'superuser');
  const superuser = new pg.Client({ connectionString: url });
  await superuser.connect();
  await superuser.query('CREATE DATABASE notifier');
  await superuser.end();
  return new pg.Pool({ connectionString: Object.assign(new URL(url), { pathname: '/notifier' }).href });
}

/** "Now" is the moment at which its positions are noted. */
async function isListening(): Promise<void> {
  const noted = `SELECT FROM consumer_position WHERE consumer = 'model-notifier.note-recognitions'`;
  await eventually(async () => expect((await database.query(noted)).rowCount).toBeGreaterThan(0), { within: 30_000 });
}

async function notices(): Promise<number> {
  return Number((await database.query('SELECT count(*) FROM notice')).rows[0].count);
}
