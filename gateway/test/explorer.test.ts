import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startFakeDialogues } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

let dialogues: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  dialogues = await startFakeDialogues();
  gateway = await startTestGateway([dialogues]);
});

afterAll(async () => {
  await gateway.stop();
  await dialogues.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, gateway.url), { headers });

test('the address of the gateway leads to the explorer', async () => {
  const response = await get('/');
  expect(new URL(response.url).pathname).toBe('/explorer');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('the page names no other machine, and its policy lets it reach none', async () => {
  const response = await get('/explorer');
  expect(await response.text()).not.toMatch(/(src|href|import|from)[^;>]*https?:\/\//);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/https?:|\*/);
});

test('every file that the page names is served, compressed for whoever takes it, and confirmed by its tag', async () => {
  const page = await (await get('/explorer')).text();
  const files = new Set(page.match(/\/explorer\/static\/[\w.-]+\.(js|css)/g));
  expect(files.size).toBeGreaterThanOrEqual(2);
  for (const file of files) {
    const response = await get(file, { 'accept-encoding': 'br' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/(javascript|css)/);
    const etag = response.headers.get('etag') ?? '';
    expect((await get(file, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(file, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  }
});

test('what is not there is said so', async () => {
  const response = await get('/explorer/static/../../package.json');
  expect(response.status).toBe(404);
  expect((await get('/explorer/static/nothing.js')).status).toBe(404);
});

test('it is not served where it is turned off', async () => {
  const without = await startTestGateway([dialogues], { EXPLORER: 'false' });
  expect((await fetch(new URL('/explorer', without.url))).status).toBe(404);
  await without.stop();
});
