import { afterEach, expect, test } from '@jest/globals';
import { answerOf, json, type OpenFront, type Overrides, openFront, query, send } from '../fixtures/open-front.ts';

let opened: OpenFront;
afterEach(() => opened.front.close());

async function open(options: Overrides = {}): Promise<string> {
  opened = await openFront(options);
  return opened.base;
}

const asked = '/graphql?query=%7Ba%7D';
const accept = 'application/graphql-response+json, application/json;q=0.9';
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${opened.base}${path}`, { headers });

test('a GET is handed on with what it asks, and its answer may depend on who asks and how', async () => {
  await open();
  const response = await get(asked, { accept });
  expect([response.status, response.headers.get('vary')]).toEqual([200, 'Accept, Accept-Language, Authorization']);
  expect(opened.seen[0]).toMatchObject({ method: 'GET', search: '?query=%7Ba%7D', body: undefined });
});

test.each([
  ['a link or an image', { accept: 'text/html,application/xhtml+xml,image/webp,*/*;q=0.8' }],
  ['a script that says nothing', {}],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
])('a GET that %s of another site can make a browser send is refused', async (_, headers) => {
  await open();
  const response = await get(asked, { 'accept-language': 'en', ...headers });
  expect([response.status, await response.json()]).toEqual([
    400,
    { errors: [{ message: expect.stringMatching(/^A GET request needs/), extensions: { code: 'BAD_REQUEST' } }] },
  ]);
  expect(opened.seen).toEqual([]);
});

test.each<Record<string, string>>([
  { accept },
  { accept: 'application/json' },
  { 'content-type': 'application/json' },
  { 'apollo-require-preflight': 'true' },
  { 'x-apollo-operation-name': 'First' },
  { authorization: 'Bearer x' },
])('a GET with %j is answered', async (headers) => {
  await open();
  expect((await get(asked, headers)).status).toBe(200);
});

const large = JSON.stringify({ data: { text: 'đối thoại '.repeat(1_000) } });

test.each(['br', 'gzip'])('a large answer is compressed for whoever takes %s, and a small one is not', async (encoding) => {
  await open({ graphql: async ({ search }) => answerOf(search.includes('large') ? large : '{"data":{}}') });
  const answerTo = async (search: string) => {
    const response = await get(`/graphql${search}`, { accept, 'accept-encoding': encoding });
    return [response.headers.get('content-encoding'), response.headers.get('vary'), await response.text()];
  };
  const vary = 'Accept, Accept-Language, Authorization';
  expect(await answerTo('?large')).toEqual([encoding, `${vary}, accept-encoding`, large]);
  expect(await answerTo('?small')).toEqual([null, vary, '{"data":{}}']);
});

test('what was read before is confirmed by its tag, compressed or not, and a mutation has none', async () => {
  const base = await open({ graphql: async () => answerOf(large) });
  const first = await get(asked, { accept, 'accept-encoding': 'br' });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"/);
  for (const encoding of ['br', 'identity']) {
    const again = await get(asked, { accept, 'accept-encoding': encoding, 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  expect((await send(base, query)).headers.get('etag')).toBeNull();
});

test('pages of allowed origins may read the answer, others may not', async () => {
  const base = await open({ cors: ['https://danvan.vn'] });
  const from = async (origin: string) => (await send(base, query, { ...json, origin })).headers;
  const allowed = await from('https://danvan.vn');
  expect(allowed.get('access-control-allow-origin')).toBe('https://danvan.vn');
  expect(allowed.get('access-control-expose-headers')).toMatch(/RateLimit, .*RateLimit-Remaining.*x-correlation-id/);
  expect(allowed.get('access-control-allow-credentials')).toBeNull();
  for (const other of ['https://danvan.vn.evil.example', 'http://danvan.vn', 'null'])
    expect((await from(other)).get('access-control-allow-origin')).toBeNull();
});

test('a preflight allows what GraphQL clients and tracers send', async () => {
  const base = await open({ cors: ['https://danvan.vn'] });
  const wanted = { origin: 'https://danvan.vn', 'access-control-request-method': 'POST' };
  const preflight = await fetch(`${base}/graphql`, { method: 'OPTIONS', headers: wanted });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, POST']);
  const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ');
  for (const header of [
    'authorization',
    'content-type',
    'accept-language',
    'x-correlation-id',
    'traceparent',
    'tracestate',
    'baggage',
    'sentry-trace',
    'apollographql-client-name',
    'apollographql-client-version',
    'apollo-require-preflight',
    'x-apollo-operation-name',
  ])
    expect(allowed).toContain(header);
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
});

test('in development any origin on this machine may, and none elsewhere', async () => {
  const base = await open({ cors: ['loopback'] });
  const allowed = async (origin: string) =>
    (await send(base, query, { ...json, origin })).headers.get('access-control-allow-origin');
  expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
  expect(await allowed('http://localhost.example:5173')).toBeNull();
});

test('everything that an answer depends on stands in vary', async () => {
  await open({ cors: ['loopback'], graphql: async () => answerOf(large, { vary: 'X-Tenant' }) });
  const { headers } = await get(asked, { accept, 'accept-encoding': 'gzip', origin: 'http://localhost:1' });
  expect(headers.get('vary')?.split(', ')).toEqual([
    'Origin',
    'Accept',
    'Accept-Language',
    'Authorization',
    'X-Tenant',
    'accept-encoding',
  ]);
});
