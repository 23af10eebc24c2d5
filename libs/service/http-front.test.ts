import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HeaderMap } from '@apollo/server';
import { eventually } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { quiet } from './fixtures/notes-database.ts';
import { type FrontOptions, type FrontRequest, type HttpFront, openHttpFront } from './http-front.ts';

let front: HttpFront;
let seen: FrontRequest[] = [];
let metrics: Registry;
afterEach(() => front.close(0));

async function open(options: Partial<FrontOptions> = {}): Promise<string> {
  seen = [];
  metrics = new Registry();
  front = await openHttpFront({
    host: '127.0.0.1',
    port: 0,
    log: quiet,
    metrics,
    readiness: async () => ({ ready: true, checks: { database: 'up' } }),
    graphql: async (request) => {
      seen.push(request);
      return {
        status: 200,
        headers: new HeaderMap([['content-type', 'application/json']]),
        body: { kind: 'complete', string: '{"data":{}}' },
      };
    },
    ...options,
  });
  return front.url.replace('/graphql', '');
}

const json = { 'content-type': 'application/json' };
const send = (base: string, body: string | Buffer, headers: Record<string, string> = json) =>
  fetch(`${base}/graphql`, { method: 'POST', body, headers });

test('a body of 10 MB gets a clear refusal that the caller can read', async () => {
  const base = await open();
  const response = await send(base, JSON.stringify({ query: 'x'.repeat(10_000_000) }), { ...json, 'accept-language': 'en' });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [{ message: 'The body is too large: at most 1024 KiB.', extensions: { code: 'TOO_COSTLY', limitBytes: 1_048_576 } }],
  });
  expect(seen).toEqual([]);
});

test('so does one that never says how long it is', async () => {
  const base = await open({ bodyLimit: 1_000 });
  const request = httpRequest(`${base}/graphql`, { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } });
  for (let i = 0; i < 100; i++) request.write('x'.repeat(100_000));
  const sent = once(request.end(), 'finish');
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  expect(response.statusCode).toBe(413);
  await sent;
});

test.each([
  ['what is no JSON', '{"query":', json, 400, 'not valid JSON'],
  ['another type', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'must be application/json'],
  ['no type', Buffer.from('{}'), {}, 415, 'must be application/json'],
  ['another character set', '{}', { 'content-type': 'application/json; charset=latin1' }, 415, 'UTF-8'],
  ['a compressed body', gzipSync('{}'), { ...json, 'content-encoding': 'gzip' }, 415, 'compressed'],
])('%s is refused as what it is', async (_, body, headers, status, message) => {
  const base = await open();
  const response = await send(base, body, { ...headers, 'accept-language': 'en' });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(seen).toEqual([]);
});

test('GET is not answered where POST is asked for, and nothing where nothing is', async () => {
  const base = await open();
  const get = await fetch(`${base}/graphql?query={me}`);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await get.json()).toMatchObject({ errors: [{ message: 'Chỉ nhận POST.' }] });
  expect((await fetch(`${base}/admin`)).status).toBe(404);
});

test('a trace goes on where the caller began one, and begins where the header is none', async () => {
  const base = await open();
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const continued = await send(base, '{}', { ...json, traceparent: `00-${trace}-00f067aa0ba902b7-00` });
  const begun = await send(base, '{}', { ...json, traceparent: '<script>' });
  expect(continued.headers.get('x-correlation-id')).toBe(trace);
  expect(seen[0]).toMatchObject({
    correlationId: trace,
    traceparent: expect.stringMatching(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`)),
  });
  expect(begun.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{32}$/);
  expect(seen[1]?.correlationId).not.toBe(trace);
});

test('health tells life, readiness and its reasons', async () => {
  let ready = true;
  const base = await open({ readiness: async () => ({ ready, checks: { database: ready ? 'up' : 'unreachable' } }) });
  expect(await (await fetch(`${base}/health/live`)).json()).toEqual({ status: 'live' });
  expect(await (await fetch(`${base}/health/ready`)).json()).toEqual({ status: 'ready', draining: false, database: 'up' });
  ready = false;
  const response = await fetch(`${base}/health/ready`);
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'not ready', draining: false, database: 'unreachable' },
  ]);
});

test('metrics count answers by route and status, and strange paths as one', async () => {
  const base = await open();
  await send(base, '{}');
  for (const path of ['/a', '/b']) await fetch(base + path);
  await eventually(async () => {
    const text = await (await fetch(`${base}/metrics`)).text();
    expect(text).toContain('http_request_duration_seconds_count{route="POST /graphql",status="200"} 1');
    expect(text).toContain('http_request_duration_seconds_count{route="other",status="404"} 2');
  });
});

test('pages of allowed origins may read the answer, others may not', async () => {
  const base = await open({ cors: ['https://danvan.vn'] });
  const from = (origin: string) => send(base, '{}', { ...json, origin });
  expect((await from('https://danvan.vn')).headers.get('access-control-allow-origin')).toBe('https://danvan.vn');
  expect((await from('https://danvan.vn.evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  const preflight = await fetch(`${base}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://danvan.vn' } });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'content-type, authorization, accept-language, traceparent',
  ]);
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
});

test('in development any origin on this machine may, and none elsewhere', async () => {
  const base = await open({ cors: ['loopback'] });
  const allowed = async (origin: string) =>
    (await send(base, '{}', { ...json, origin })).headers.get('access-control-allow-origin');
  expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
  expect(await allowed('http://localhost.example:5173')).toBeNull();
});

test('further routes answer a path, or everything below one', async () => {
  const base = await open({
    routes: {
      'GET /': (_request, response) => void response.end('home'),
      'GET /files/*': (request, response) => void response.end(request.url),
    },
  });
  expect(await (await fetch(`${base}/`)).text()).toBe('home');
  expect(await (await fetch(`${base}/files/a/b.js?c`)).text()).toBe('/files/a/b.js?c');
  expect((await fetch(`${base}/filesystem`)).status).toBe(404);
});

test('what goes wrong outside GraphQL shows nothing of it', async () => {
  const base = await open({ graphql: () => Promise.reject(new Error('the key is hunter2')) });
  const response = await send(base, '{}');
  expect([response.status, await response.json()]).toEqual([
    500,
    { errors: [{ message: 'Hệ thống gặp lỗi.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
});

test('a drain says so, finishes the request in flight and takes no other', async () => {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const base = await open({
    graphql: async (request) => {
      seen.push(request);
      await gate;
      return { headers: new HeaderMap(), body: { kind: 'complete', string: '{"data":{"slow":"done"}}' } };
    },
  });
  const inFlight = send(base, '{}');
  await eventually(() => expect(seen).toHaveLength(1));
  front.announceDrain();
  expect((await fetch(`${base}/health/ready`)).status).toBe(503);
  const closed = front.close(10_000);
  await expect(fetch(`${base}/health/live`)).rejects.toThrow();
  letGo();
  expect(await (await inFlight).json()).toEqual({ data: { slow: 'done' } });
  await closed;
});

test('a request that does not finish within the grace is cut off', async () => {
  const base = await open({ graphql: (request) => new Promise(() => void seen.push(request)) });
  const stuck = send(base, '{}').then(
    () => 'answered',
    () => 'cut off',
  );
  await eventually(() => expect(seen).toHaveLength(1));
  await front.close(10);
  expect(await stuck).toBe('cut off');
  await eventually(() => expect(seen[0]?.signal.aborted).toBe(true));
});

test('a caller who goes away is noticed', async () => {
  const base = await open({ graphql: (request) => new Promise(() => void seen.push(request)) });
  const { port } = new URL(base);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  await eventually(() => expect(seen).toHaveLength(1));
  socket.destroy();
  await eventually(() => expect(seen[0]?.signal.aborted).toBe(true));
});
