import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Client, createClient } from './client.ts';

/** Answers in turn, the last one for good; none at all keeps the caller waiting. */
let answers: object[];
let asked: number;
let server: Server;
let leaving: AbortController;
let client: Client;

beforeEach(async () => {
  answers = [];
  asked = 0;
  server = createServer((_, response) => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (answer) response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  leaving = new AbortController();
  client = createClient({
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, signal: leaving.signal },
    ...{ token: 'of-the-first', secondToken: 'of-the-second' },
  });
});
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

const refused = (code: string) => ({ data: null, errors: [{ message: code, path: ['x'], extensions: { code } }] });

test('what cannot be answered just now is asked for again, until it is', async () => {
  answers = [refused('UNAVAILABLE'), refused('RATE_LIMITED'), { data: { x: 1 } }];
  expect(await client.insist('{ x }')).toEqual({ x: 1 });
  expect(asked).toBe(3);
});

test('each loader asks with a token of its own, the first one unless told', async () => {
  answers = [{ data: { x: 1 } }];
  const seen: (string | undefined)[] = [];
  server.on('request', ({ headers }) => seen.push(headers.authorization));
  await client.insist('{ x }');
  await client.insist('{ x }', {}, 'second');
  expect(seen).toEqual(['Bearer of-the-first', 'Bearer of-the-second']);
});

test('what is refused is not asked for again', async () => {
  answers = [refused('FORBIDDEN')];
  await expect(client.insist('{ x }')).rejects.toThrow('The gateway refused: x FORBIDDEN');
  expect(asked).toBe(1);
});

test.each([
  ['between two requests', [refused('UNAVAILABLE')]],
  ['while a request waits for its answer', []],
])('the signal ends it %s, with its reason', async (_, given) => {
  answers = given;
  const insisting = client.insist('{ x }');
  server.once('request', () => leaving.abort(new Error('told to leave')));
  await expect(insisting).rejects.toThrow('told to leave');
});
