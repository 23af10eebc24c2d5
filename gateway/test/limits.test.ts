import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startFakeOrganisations } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

let organisations: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organisations = await startFakeOrganisations();
  gateway = await startTestGateway([organisations]);
});

afterAll(async () => {
  await gateway.stop();
  await organisations.stop();
});

const deep = (levels: number) => `{ areas { ${'parent { '.repeat(levels - 2)} id ${'} '.repeat(levels - 2)} } }`;
const aliased = (count: number) => `{ areas { ${Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ')} } }`;
const long = (words: number) => `query (${'$a: ID '.repeat(words / 4)}) { areas { id } }`;

const repeated = (count: number) => `{ areas { ${'id '.repeat(count)} } }`;

describe('a document that costs too much is refused before any subgraph is asked', () => {
  const refusals = [
    { title: 'depth 50', query: deep(50), limit: 'depth', allowed: 20, message: /at most 20 levels/ },
    { title: '1,000 aliases', query: aliased(1_000), limit: 'aliases', allowed: 100, message: /at most 100 aliases/ },
    { title: '6,000 tokens', query: long(6_000), limit: 'tokens', allowed: 5_000, message: /at most 5000 words and signs/ },
    {
      title: 'depth 50 through fragments',
      query: `${Array.from({ length: 24 }, (_, i) => `fragment f${i} on Area { parent { parent { ...f${i + 1} } } }`).join(' ')}
        fragment f24 on Area { id } { areas { ...f0 } }`,
      limit: 'depth',
      allowed: 20,
      message: /at most 20 levels/,
    },
  ];

  test.each(refusals)('$title', async ({ query, limit, allowed, message }) => {
    const asked = organisations.requests.length;
    const { status, errors, data } = await gateway.ask(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.[0]).toEqual({ message: expect.stringMatching(message), extensions: { code: 'TOO_COSTLY', limit, allowed } });
    expect(organisations.requests).toHaveLength(asked);
  });

  test('4,000 times the same field', async () => {
    const { status, errors } = await gateway.ask(repeated(4_000));
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [{ message: 'The query repeats the same fields too often.', extensions: { code: 'TOO_COSTLY' } }],
    });
  });

  test('in Vietnamese, unless English is asked for', async () => {
    const { errors } = await gateway.ask(deep(50), { headers: { 'accept-language': 'fr' } });
    expect(errors?.[0]?.message).toBe('Truy vấn quá lớn: tối đa 20 cấp trường lồng nhau.');
  });

  test('a body of 10 MB', async () => {
    const { status, errors } = await gateway.post(
      JSON.stringify({ query: '{ areas { id } }', variables: { filler: 'x'.repeat(10_000_000) } }),
    );
    expect(status).toBe(413);
    expect(errors).toEqual([
      { message: 'The body is too large: at most 1024 KiB.', extensions: { code: 'TOO_COSTLY', limitBytes: 1_048_576 } },
    ]);
  });
});

describe('within the limits', () => {
  test.each([
    { title: 'depth 20', query: deep(20) },
    { title: '100 aliases', query: aliased(100) },
  ])('$title is answered', async ({ query }) => {
    expect((await gateway.ask(query)).errors).toBeUndefined();
  });

  test('introspection gives the whole API without the access directives', async () => {
    const { data, errors } = await gateway.ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(buildClientSchema(data as unknown as IntrospectionQuery).getType('Area')).toBeDefined();
  });
});

describe('a malformed request gets a clear error and no stack trace', () => {
  const malformed = [
    {
      title: 'a body that is no JSON',
      body: '{"query":',
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The body is not valid JSON.',
    },
    { title: 'a body without a query', body: '{}', status: 400, code: 'BAD_REQUEST', message: 'The query is missing.' },
    {
      title: 'a document that cannot be parsed',
      body: query('{ areas {'),
      status: 200,
      code: 'GRAPHQL_PARSE_FAILED',
      message: /Syntax Error/,
    },
    {
      title: 'a field that does not exist',
      body: query('{ regions }'),
      status: 200,
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Cannot query field "regions"/,
    },
    {
      title: 'an operation that does not exist',
      body: JSON.stringify({ query: 'query A { areas { id } }', operationName: 'B' }),
      status: 400,
      code: 'BAD_REQUEST',
      message: /B/,
    },
    {
      title: 'an id that is none, in the document',
      body: query('{ area(id: "abc") { id } }'),
      status: 200,
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /This value is not a UUID/,
    },
    {
      title: 'an id that is none, in the variables',
      body: JSON.stringify({ query: 'query ($id: UUID!) { area(id: $id) { id } }', variables: { id: 'abc' } }),
      status: 200,
      code: 'BAD_USER_INPUT',
      message: /This value is not a UUID/,
    },
    {
      title: 'a missing variable',
      body: query('query ($id: UUID!) { area(id: $id) { id } }'),
      status: 200,
      code: 'BAD_USER_INPUT',
      message: /\$id/,
    },
    { title: 'an array of requests', body: '[]', status: 400, code: 'BAD_REQUEST', message: /batch/i },
  ];

  test.each(malformed)('$title', async ({ body, status, code, message }) => {
    const asked = organisations.requests.length;
    const answer = await gateway.post(body);
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions?.code }).toEqual({ status, code });
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(answer.text).not.toMatch(/node_modules|stacktrace|\.ts:/);
    expect(organisations.requests).toHaveLength(asked);
  });

  test.each(malformed)('$title has its own status where GraphQL’s own form of answer is asked for', async ({ body }) => {
    const { status, headers } = await gateway.post(body, { accept: 'application/graphql-response+json' });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });
});

function query(text: string): string {
  return JSON.stringify({ query: text });
}
