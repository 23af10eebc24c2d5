import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeSubgraph, startFakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

const organisation = '01980000-0000-7000-8000-0000000000f4';

let dialogues: FakeSubgraph;
let gateway: TestGateway;
beforeAll(async () => {
  dialogues = await startFakeSubgraph('dialogues', {
    sdl: 'type Query { ready: Boolean }',
    resolvers: { Query: { ready: () => true } },
    routes: {
      '/calendars/*': ({ url, headers }, reply) =>
        reply
          .code(url === `/calendars/${organisation}.ics` ? 200 : 404)
          .headers({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=900' })
          .send(`BEGIN:VCALENDAR ${headers['accept-language']}`),
      '/secrets': (_request, reply) => reply.send('not for everybody'),
    },
  });
  gateway = await startTestGateway([dialogues]);
});
afterAll(async () => {
  await gateway.stop();
  await dialogues.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, gateway.url), { headers });

test('the calendar of an organisation is read without login, in the reader’s language, and may be kept', async () => {
  const response = await get(`/calendars/${organisation}.ics`, { 'accept-language': 'en' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, max-age=900');
  expect(response.headers.get('vary')).toBe('Origin, Accept-Language');
  expect(await response.text()).toBe('BEGIN:VCALENDAR en');
  const again = await get(`/calendars/${organisation}.ics`, {
    'accept-language': 'en',
    'if-none-match': response.headers.get('etag') ?? '',
  });
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=900']);
});

test.each([`/calendars/${organisation.replace('f4', 'f5')}.ics`, '/calendars/secrets', '/calendars/..%2fsecrets', '/secrets'])(
  '%s is not found',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not for everybody');
  },
);

test('while the service is away the caller is told to try again', async () => {
  await dialogues.stop();
  const response = await get(`/calendars/${organisation}.ics`);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
});
