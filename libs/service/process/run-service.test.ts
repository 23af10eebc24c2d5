import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { eventually } from '@danvan/testing';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { issuer, type NotesDatabase, notesDatabase } from '../fixtures/notes-database.ts';
import { post, testIssuer } from '../fixtures/notes-service.ts';

interface Line extends Record<string, unknown> {
  level: number;
  msg: string;
}

interface Process {
  child: ChildProcess;
  lines: Line[];
  ended: Promise<{ code: number | null; signal: string | null }>;
  url(): Promise<string>;
  /** Of a page for operators. */
  page(path: string): Promise<Response>;
}

let notes: NotesDatabase;
let jwks: Server;
let token: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  notes = await notesDatabase();
  const { keys, tokenFor } = await testIssuer();
  token = await tokenFor({});
  jwks = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys)),
  ).listen(0, '127.0.0.1');
  await once(jwks, 'listening');
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  jwks.close();
  await notes.drop();
});

// Two processes start at once on a busy machine.
const patience = { within: 40_000 };

function start(environment: Record<string, string> = {}, execArgv: string[] = []): Process {
  const env = {
    DATABASE_URL: notes.appUrl,
    // Nobody is there: what carries the events is away.
    EVENTS_URL: 'postgres://events_app@127.0.0.1:9/events',
    JWKS_URL: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks.json`,
    JWT_ISSUER: issuer,
    ...environment,
  };
  const child = fork(new URL('../fixtures/process/main.ts', import.meta.url), { env, execArgv, silent: true });
  started.push(child);
  const lines: Line[] = [];
  const reader = createInterface({ input: child.stdout as Readable }).on('line', (line) => lines.push(JSON.parse(line)));
  // Its last lines may arrive after the news of its end.
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(([[code, signal]]) => ({ code, signal }));
  const told = (what: 'url' | 'operatorUrl') =>
    eventually(() => {
      const line = lines.find(({ msg }) => msg === 'the service answers');
      expect(line).toBeDefined();
      return String(line?.[what]);
    }, patience);
  const page = async (path: string) => fetch(new URL(path, await told('operatorUrl')));
  return { child, lines, ended, url: () => told('url'), page };
}

const write = (url: string, requestId: string) =>
  post(
    url,
    { query: `mutation { writeNote(input: { requestId: "${requestId}", title: "Họp" }) { ... on Note { id } } }` },
    { token },
  );
const messages = ({ lines }: Process) => lines.map(({ msg }) => msg);

test('two processes asked the same at once do it once and give the same answer', async () => {
  const [one, other] = [start(), start()];
  const urls = await Promise.all([one.url(), other.url()]);
  const requestId = randomUUID();
  const answers = await Promise.all([...urls, ...urls].map((url) => write(url, requestId)));
  const ids = answers.map(({ data }) => data?.['writeNote']);
  expect(ids[0]).toMatchObject({ id: expect.any(String) });
  expect(ids).toEqual(ids.map(() => ids[0]));
  expect(await notes.query('SELECT FROM change WHERE request_id = $1', [requestId])).toHaveLength(1);
});

test('SIGTERM lets the request in flight finish, then everything ends with 0', async () => {
  const service = start();
  const url = await service.url();
  const slow = post(url, { query: '{ slow }' });
  await eventually(async () => {
    const metrics = await (await service.page('/metrics')).text();
    expect(metrics).toContain('http_requests_in_flight{route="POST /graphql",service="test"} 1');
  });
  service.child.kill('SIGTERM');
  await eventually(() => expect(messages(service)).toContain('stopping'));
  service.child.send('open the gate');
  expect(await slow).toMatchObject({ data: { slow: 'done' } });
  expect(await service.ended).toEqual({ code: 0, signal: null });
  expect(messages(service).at(-1)).toBe('the service has stopped');
});

test('a service whose parent is gone ends by itself', async () => {
  const service = start();
  await service.url();
  service.child.disconnect();
  expect(await service.ended).toEqual({ code: 0, signal: null });
  expect(service.lines).toContainEqual(expect.objectContaining({ msg: 'stopping', reason: 'the parent process ended' }));
});

test('with the transport away it is ready, says so, and goes on committing; nothing of that is an error', async () => {
  const service = start();
  const url = await service.url();
  expect((await write(url, randomUUID())).data?.['writeNote']).toMatchObject({ id: expect.any(String) });
  await eventually(async () => {
    const response = await service.page('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ready',
      database: 'up',
      migrations: 'applied',
      events: { transport: { status: 'degraded' } },
    });
  });
  expect(service.lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test('before its migrations are applied it is not ready, and names what is missing', async () => {
  await notes.query('ALTER TABLE migration RENAME TO put_away');
  try {
    const response = await start().page('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'not ready', migrations: { missing: ['CreateNote1764547200000'] } });
  } finally {
    await notes.query('ALTER TABLE put_away RENAME TO migration');
  }
});

test('a port that is taken ends the start with one clear sentence', async () => {
  const url = await start().url();
  const second = start({ PORT: new URL(url).port });
  expect(await second.ended).toMatchObject({ code: 1 });
  expect(second.lines.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining(`port ${new URL(url).port}`) });
});

test('production does not start with the keys of the development issuer', async () => {
  const secrets = { HMAC_KEY: 'k'.repeat(32), ENCRYPTION_KEYS: `2026:${'k'.repeat(43)}` };
  const service = start({ NODE_ENV: 'production', ...secrets, JWKS_URL: await developmentKeys() });
  expect(await service.ended).toMatchObject({ code: 1 });
  expect(service.lines.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining('development key') });
});

const forEver = { standStillMs: 600_000 };

test('a process whose event loop stands still ends itself, and its last words say where it stood', async () => {
  const service = start({ EVENT_LOOP_LIMIT_MS: '1000' });
  await service.url();
  service.child.send(forEver);
  expect(await service.ended).toEqual({ code: 70, signal: null });
  expect(service.lines.at(-1)).toMatchObject({
    ...{ level: 60, name: 'test', pid: service.child.pid, limitMs: 1000 },
    ...{ msg: expect.stringContaining('the event loop stands still'), stack: expect.stringMatching(/at standStill .*main\.ts/) },
  });
});

test('a process that merely works for less than the limit, or that sleeps, goes on', async () => {
  const service = start({ EVENT_LOOP_LIMIT_MS: '3000' });
  const url = await service.url();
  service.child.send({ standStillMs: 1_000 });
  expect((await write(url, randomUUID())).data?.['writeNote']).toMatchObject({ id: expect.any(String) });
  service.child.kill('SIGSTOP');
  const asleep = isAnswered(url.replace('/graphql', '/health/live'), 4_000);
  expect(await asleep).toBe(false);
  service.child.kill('SIGCONT');
  expect(await isAnswered(url.replace('/graphql', '/health/live'), 10_000)).toBe(true);
});

test('while an inspector listens the process may stand still', async () => {
  const service = start({ EVENT_LOOP_LIMIT_MS: '500' }, ['--inspect=127.0.0.1:0']);
  const url = await service.url();
  service.child.send({ standStillMs: 2_000 });
  expect((await write(url, randomUUID())).data?.['writeNote']).toMatchObject({ id: expect.any(String) });
  expect(service.child.exitCode).toBeNull();
});

const isAnswered = (url: string, withinMs: number) =>
  fetch(url, { signal: AbortSignal.timeout(withinMs) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function developmentKeys(): Promise<string> {
  const { keys } = await testIssuer('development');
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys)),
  );
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
