import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { eventually } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import { json, type OpenFront, type Overrides, openFront, query, send } from '../fixtures/open-front.ts';

let opened: OpenFront;
afterEach(() => opened.front.close());

async function open(options: Overrides = {}): Promise<string> {
  opened = await openFront(options);
  return opened.base;
}

test.each([
  ['what is no JSON', '{"query":', json, 400, 'not valid JSON'],
  ['another type', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'must be application/json'],
  ['an upload', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'Uploads are not accepted'],
  ['no type', Buffer.from('{}'), {}, 415, 'must be application/json'],
  ['another character set', '{}', { 'content-type': 'application/json; charset=latin1' }, 415, 'UTF-8'],
  ['a compressed body', gzipSync('{}'), { ...json, 'content-encoding': 'gzip' }, 415, 'compressed'],
  ['a batch', '[{"query":"{ __typename }"}]', json, 400, 'Batches are not accepted'],
  ['a body that is no object', '"{ __typename }"', json, 400, 'JSON object'],
  ['a query that is no text', '{"query":{"kind":"Document"}}', json, 400, 'query must be a string'],
  ['variables that are no object', '{"query":"{ a }","variables":"{}"}', json, 400, 'variables must be an object'],
  ['a form of answer that we do not have', '{}', { ...json, accept: 'text/csv' }, 406, 'application/json'],
])('%s is refused as what it is', async (_, body, headers, status, message) => {
  const base = await open();
  const response = await send(base, body, { ...headers, 'accept-language': 'en' });
  expect(response.status).toBe(status);
  expect(response.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{32}$/);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(opened.seen).toEqual([]);
});

test('a refusal is told in the form that the caller asks for', async () => {
  const base = await open();
  const typeFor = async (accept: string) => (await send(base, '[]', { ...json, accept })).headers.get('content-type');
  expect(await typeFor('application/graphql-response+json, application/json;q=0.9')).toBe(
    'application/graphql-response+json; charset=utf-8',
  );
  expect(await typeFor('*/*')).toBe('application/json; charset=utf-8');
});

test('a method that a path does not answer is refused with those that it does, and nothing is where nothing is', async () => {
  const base = await open();
  const put = await fetch(`${base}/graphql`, { method: 'PUT', body: '{}' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
  expect(await put.json()).toMatchObject({ errors: [{ message: 'Chỉ nhận GET, POST, HEAD, OPTIONS.' }] });
  expect((await fetch(`${base}/health/live`, { method: 'POST' })).status).toBe(405);
  const nowhere = await fetch(`${base}/admin?secret`, { method: 'POST' });
  expect([nowhere.status, await nowhere.json()]).toEqual([
    404,
    { errors: [{ message: 'Không có gì ở /admin.', extensions: { code: 'BAD_REQUEST' } }] },
  ]);
  expect((await fetch(`${base}/%E0%A4%A`)).status).toBe(400);
});

test('OPTIONS tells the methods of a path, HEAD what GET would answer', async () => {
  const base = await open();
  const options = await fetch(`${base}/graphql`, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  const head = await fetch(`${base}/health/live`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '17', '']);
});

test('a trace goes on where the caller began one, and begins where the header is none', async () => {
  const base = await open();
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const continued = await send(base, query, { ...json, traceparent: `00-${trace}-00f067aa0ba902b7-00` });
  const begun = await send(base, query, { ...json, traceparent: '<script>' });
  expect(continued.headers.get('x-correlation-id')).toBe(trace);
  expect(opened.seen[0]).toMatchObject({
    correlationId: trace,
    traceparent: expect.stringMatching(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`)),
  });
  expect(begun.headers.get('x-correlation-id')).toBe(opened.seen[1]?.correlationId);
  expect(opened.seen[1]?.correlationId).toMatch(/^(?!4bf92f)[0-9a-f]{32}$/);
});

test('further paths answer, or everything below one', async () => {
  const base = await open({
    routes: { '/': (_request, reply) => reply.send('home'), '/files/*': (request, reply) => reply.send(request.url) },
  });
  expect(await (await fetch(`${base}/`)).text()).toBe('home');
  expect(await (await fetch(`${base}/files/a/b.js?c`)).text()).toBe('/files/a/b.js?c');
  expect((await fetch(`${base}/filesystem`)).status).toBe(404);
});

test('what goes wrong outside GraphQL shows nothing of it', async () => {
  const base = await open({ graphql: () => Promise.reject(new Error('the key is hunter2')) });
  const response = await send(base, query);
  expect([response.status, await response.json()]).toEqual([
    500,
    { errors: [{ message: 'Hệ thống gặp lỗi.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
});

test('a caller who goes away is noticed', async () => {
  const base = await open({ graphql: () => new Promise(() => undefined) });
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`,
  );
  await eventually(() => expect(opened.seen).toHaveLength(1));
  socket.destroy();
  await eventually(() => expect(opened.seen[0]?.signal.aborted).toBe(true));
});

test('what is no HTTP is told so', async () => {
  const base = await open();
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  socket.end('nonsense\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
});

test('a port that another process has is named', async () => {
  const base = await open();
  const { port } = new URL(base);
  await expect(openFront({ settings: { PORT: port } })).rejects.toThrow(
    `port ${port} of 127.0.0.1 cannot be used: another process has it`,
  );
});
