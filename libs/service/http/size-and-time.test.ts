import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { eventually } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import { answerOf, json, type OpenFront, type Overrides, openFront, query, send } from '../fixtures/open-front.ts';

let opened: OpenFront;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await opened.front.close();
});

async function open(options: Overrides = {}): Promise<string> {
  opened = await openFront(options);
  return opened.base;
}

/** Sends the head of a request, and then whatever `more` gives as often as that. */
function dribble(
  base: string,
  { every, more }: { every: number; more: string },
): { answer(): string; sent(): number; closed: Promise<void> } {
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  sockets.push(socket);
  let answer = '';
  socket.on('data', (data) => (answer += data)).on('error', () => undefined);
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2000000000\r\n\r\n');
  const timer = setInterval(() => socket.write(more), every);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve())).finally(() => clearInterval(timer));
  return { answer: () => answer, sent: () => socket.bytesWritten, closed };
}

test('a body of 10 MB gets a clear refusal that the caller can read', async () => {
  const base = await open();
  const response = await send(base, JSON.stringify({ query: 'x'.repeat(10_000_000) }), { ...json, 'accept-language': 'en' });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [{ message: 'The body is too large: at most 1024 KiB.', extensions: { code: 'TOO_COSTLY', limitBytes: 1_048_576 } }],
  });
  expect(opened.seen).toEqual([]);
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

test('whoever goes on sending after the refusal is cut off', async () => {
  const base = await open();
  const caller = dribble(base, { every: 1, more: 'x'.repeat(1_000_000) });
  await caller.closed;
  expect(caller.answer()).toMatch(/^HTTP\/1\.1 413 /);
  // 16 MiB, and what was on its way when they were read.
  expect(caller.sent()).toBeLessThan(500_000_000);
});

test('a body that comes a byte at a time holds its connection no longer than a request may take to arrive', async () => {
  const base = await open({ arrivalMs: 1_500, bodyLimit: 2_000_000_000 });
  const began = performance.now();
  const caller = dribble(base, { every: 100, more: 'x' });
  await caller.closed;
  const tookMs = performance.now() - began;
  expect(caller.answer()).toMatch(/^HTTP\/1\.1 408 .*BAD_REQUEST/s);
  // Half a second for a busy machine.
  expect(tookMs).toBeLessThan(2_000);
});

test('above so many requests in flight others are told when to come back, and taken when there is room', async () => {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const base = await open({
    settings: { MAX_REQUESTS_IN_FLIGHT: '2' },
    graphql: () => gate.then(() => answerOf('{"data":{}}')),
  });
  const taken = [send(base, query), send(base, query)];
  await eventually(() => expect(opened.seen).toHaveLength(2));
  const above = await send(base, query, { ...json, 'accept-language': 'en' });
  expect([above.status, above.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await above.json()).toMatchObject({
    errors: [{ message: 'Too many requests at once just now; try again.', extensions: { code: 'UNAVAILABLE', retryable: true } }],
  });
  letGo();
  expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200]);
  await eventually(async () => expect((await send(base, query)).status).toBe(200));
});
