import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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
const published = (path: string) => readFile(new URL(`../../libs/contracts/published/${path}`, import.meta.url), 'utf8');

test('the page names no other machine, and its policy lets it reach none', async () => {
  const response = await get('/events');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).not.toMatch(/https?:\/\//);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
});

test('the one script in the page is the one that its policy lets run', async () => {
  const response = await get('/events');
  const [, script = ''] = /<script>(.+?)<\/script>/s.exec(await response.text()) ?? [];
  const digest = createHash('sha256').update(script).digest('base64');
  expect(response.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
});

test('every file that the page names is served, compressed for whoever takes it, and confirmed by its tag', async () => {
  const page = await (await get('/events')).text();
  const files = new Set(page.match(/\/events\/[\w.-]+\.(js|css|yaml)/g));
  expect(files.size).toBe(3);
  for (const file of files) {
    const response = await get(file, { 'accept-encoding': 'gzip' });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    const plain = await get(file, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await response.text());
    const etag = response.headers.get('etag') ?? '';
    expect((await get(file, { 'if-none-match': etag })).status).toBe(304);
  }
});

test('the document and the schemas are the published ones', async () => {
  expect(await (await get('/events/asyncapi.yaml')).text()).toBe(await published('asyncapi.yaml'));
  const schema = await get('/events/schemas/dialogues.dialogue.held.1.json');
  expect(schema.headers.get('content-type')).toBe('application/schema+json');
  expect(await schema.text()).toBe(await published('schemas/dialogues.dialogue.held.1.json'));
});

test('what is not there is said so', async () => {
  for (const path of ['/events/schemas/nothing.1.json', '/events/schemas/%2e%2e%2fasyncapi.yaml', '/events/'])
    expect((await get(path)).status).toBe(404);
});
