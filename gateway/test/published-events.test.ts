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

test('a page has no script, and its policy would let none run and no other machine be reached', async () => {
  const response = await get('/events');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).not.toMatch(/https?:\/\/|<script/);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/https?:|\*|script-src/);
});

test('every page and file that a page names is served, compressed for whoever takes it, and confirmed by its tag', async () => {
  const page = await (await get('/events')).text();
  const files = new Set(page.match(/(?<=href=")\/events[^"#]*/g));
  expect([...files]).toEqual(expect.arrayContaining(['/events', '/events/dialogues', '/events/asyncapi.yaml']));
  const schema = '/events/schemas/dialogues.dialogue.held.1.json';
  expect(await (await get('/events/dialogues')).text()).toContain(`href="${schema}"`);
  for (const file of [...files, schema]) {
    const response = await get(file, { 'accept-encoding': 'gzip' });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    const plain = await get(file, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await response.text());
    const etag = response.headers.get('etag') ?? '';
    expect((await get(file, { 'if-none-match': etag })).status).toBe(304);
  }
});

test('an event’s link leads to its place on the page of its service', async () => {
  const page = await (await get('/events')).text();
  const [link = ''] = /(?<=href=")[^"]*dialogues\.petition\.withdrawn/.exec(page) ?? [];
  const [path = '', place = ''] = link.split('#');
  expect(await (await get(path)).text()).toContain(`id="${place}"`);
});

test('the pages, the document and the schemas are the published ones', async () => {
  expect(await (await get('/events/dialogues')).text()).toBe(await published('pages/dialogues.html'));
  expect(await (await get('/events/asyncapi.yaml')).text()).toBe(await published('asyncapi.yaml'));
  const schema = await get('/events/schemas/dialogues.dialogue.held.1.json');
  expect(schema.headers.get('content-type')).toBe('application/schema+json');
  expect(await schema.text()).toBe(await published('schemas/dialogues.dialogue.held.1.json'));
});

test('what is not there is said so', async () => {
  for (const path of ['/events/schemas/nothing.1.json', '/events/schemas/%2e%2e%2fasyncapi.yaml', '/events/'])
    expect((await get(path)).status).toBe(404);
});
