import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { areas, startFakeOrganisations } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway } from './start-test-gateway.ts';
import { startStranger } from './stranger.ts';

let organisations: FakeSubgraph;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  organisations = await startFakeOrganisations();
});

afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

afterAll(() => organisations.stop());

function own<T extends { stop(): Promise<void> }>(part: T): T {
  running.push(part);
  return part;
}

describe('a subgraph that answers something else than GraphQL', () => {
  const answers = [
    { title: '502 of a proxy', status: 502, body: '<html>Bad gateway of 10.0.0.7</html>', code: 'UNAVAILABLE' },
    { title: '200 without data', status: 200, body: '{"hello":1}', code: 'UNAVAILABLE' },
    { title: '401', status: 401, body: '', code: 'UNAUTHENTICATED' },
    { title: '403', status: 403, body: 'no', code: 'FORBIDDEN' },
    {
      title: '413',
      status: 413,
      body: '{"errors":[{"message":"at most 1024 KiB","extensions":{"code":"BAD_REQUEST"}}]}',
      code: 'TOO_COSTLY',
    },
    { title: '429', status: 429, body: '', code: 'RATE_LIMITED' },
    {
      title: 'an error about the gateway’s own document',
      status: 400,
      body: '{"errors":[{"message":"Cannot query field","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
      code: 'INTERNAL_SERVER_ERROR',
    },
    {
      title: 'an error without a code',
      status: 200,
      body: '{"errors":[{"message":"secret of 10.0.0.7"}]}',
      code: 'INTERNAL_SERVER_ERROR',
    },
    {
      title: 'a refusal of the whole call',
      status: 503,
      body: '{"errors":[{"message":"Try again.","extensions":{"code":"UNAVAILABLE","retryable":true}}]}',
      code: 'UNAVAILABLE',
    },
  ];

  test.each(answers)('$title costs its fields: $code', async ({ status, body, code }) => {
    const stranger = own(await startStranger((response) => response.writeHead(status).end(body)));
    const gateway = own(await startTestGateway([organisations, stranger]));
    const { data, errors, text } = await gateway.ask('{ areas { id } dialogues { id } }');
    expect(data).toEqual({ areas: areas.map(({ id }) => ({ id })), dialogues: null });
    expect(errors).toMatchObject([{ path: ['dialogues'], extensions: { code } }]);
    expect(text).not.toMatch(/10\.0\.0\.7|127\.0\.0\.1|stacktrace/);
  });
});

test('an answer is never cached longer or wider than its subgraphs allow', async () => {
  const policies = { shared: 'max-age=60, public', own: 'max-age=60, private', none: undefined };
  const seen: Record<string, string | null> = {};
  for (const [name, policy] of Object.entries(policies)) {
    const stranger = own(
      await startStranger((response) => {
        if (policy !== undefined) response.setHeader('cache-control', policy);
        response.end('{"data":{"dialogues":[]}}');
      }),
    );
    const gateway = own(await startTestGateway([organisations, stranger]));
    seen[name] = (await gateway.ask('{ dialogues { id } }')).headers.get('cache-control');
  }
  expect(seen).toEqual({ shared: 'max-age=60, public', own: 'max-age=60, private', none: 'no-store' });
});

test('a subgraph that goes on sending for ever is given up in time', async () => {
  const endless = own(
    await startStranger((response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    }),
  );
  const gateway = own(await startTestGateway([organisations, endless], { SUBGRAPH_TIMEOUT_MS: '200' }));
  const { data, errors } = await gateway.ask('{ areas { id } dialogues { id } }');
  expect(data).toMatchObject({ dialogues: null });
  expect(errors).toMatchObject([{ path: ['dialogues'], extensions: { code: 'UNAVAILABLE' } }]);
});
