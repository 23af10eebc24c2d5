import { cpuWhile, hostileTexts } from '@danvan/testing/hostile-text';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeOrganisations } from './fake-services.ts';
import { type FakeSubgraph, startFakeSubgraph } from './fake-subgraph.ts';
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

const bodyLimit = 1024 * 1024;
const find = 'query ($id: UUID!) { area(id: $id) { id } }';

/** As much of the text as fits into a body. */
function filled(text: string, bodyOf: (part: string) => object): string {
  const roomFor = (part: string) => Buffer.byteLength(JSON.stringify(bodyOf(part)));
  const perCharacter = (roomFor(text.slice(0, 1_000)) - roomFor('')) / 1_000;
  return JSON.stringify(bodyOf(text.slice(0, Math.floor((bodyLimit - 2_000) / Math.max(perCharacter, 1)))));
}

describe.each(hostileTexts)('a body full of %s is refused within seconds, and nothing of it is told', (_, text) => {
  test.each<[string, (part: string) => object]>([
    ['a variable of the wrong form', (part) => ({ query: find, variables: { id: part } })],
    ['a variable of another type', (part) => ({ query: find, variables: { id: { a: [part] } } })],
    ['a literal', (part) => ({ query: `{ area(id: ${JSON.stringify(part.slice(0, 30_000))}) { id } }` })],
    ['a literal without quotes', (part) => ({ query: `{ area(id: ${part}) { id } }` })],
    ['the name of an operation', (part) => ({ query: find, variables: {}, operationName: part })],
  ])('%s', async (_title, bodyOf) => {
    const body = filled(text, bodyOf);
    const cpu = await cpuWhile(async () => {
      const answer = await gateway.post(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text.length).toBeLessThan(10_000);
      expect(answer.text).not.toContain(JSON.stringify(text.slice(0, 24)).slice(1, -1));
    });
    expect(cpu).toBeLessThan(8_000);
  });
});

test('a flood of unknown fields is told in twenty errors and does not hold the gateway', async () => {
  const sdl = 'type Query { find(filter: Filter): Int } input Filter { name: String! }';
  const finder = await startFakeSubgraph('finder', { sdl, resolvers: { Query: { find: () => 0 } } });
  const besides = await startTestGateway([finder]);
  const filter = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`a${index}`, 'Bưởi']));
  const cpu = await cpuWhile(async () => {
    const { status, errors, text } = await besides.ask('query ($filter: Filter) { find(filter: $filter) }', {
      variables: { filter },
    });
    expect({ status, told: errors?.length }).toEqual({ status: 400, told: 20 });
    expect(text).not.toContain('Bưởi');
  });
  expect(cpu).toBeLessThan(5_000);
  await besides.stop();
  await finder.stop();
});

test('line breaks before many mistakes are not counted again for each of them', async () => {
  const unknown = Array.from({ length: 200 }, (_, index) => `x${index}`).join(' ');
  const cpu = await cpuWhile(async () => {
    const { status, errors } = await gateway.ask(`${'\n'.repeat(190_000)}{ ${unknown} }`);
    expect({ status, errors: errors?.length }).toEqual({ status: 400, errors: 21 });
  });
  expect(cpu).toBeLessThan(8_000);
});

test('a document of more than 200,000 characters costs too much, whatever they are', async () => {
  const { status, errors } = await gateway.ask(`${' '.repeat(200_000)}{ areas { id } }`);
  expect({ status, errors }).toEqual({
    status: 400,
    errors: [
      {
        message: 'The query is too large: at most 200000 characters; put data into variables.',
        extensions: { code: 'TOO_COSTLY', limit: 'characters', allowed: 200_000 },
      },
    ],
  });
});

test('an operation that the document does not have is named, and words in its place are not', async () => {
  const query = 'query First { areas { id } } query Second { areas { id } }';
  const answers = await Promise.all(
    ['Third', 'Nguyễn Thị Bưởi'].map((operationName) => gateway.post(JSON.stringify({ query, operationName }))),
  );
  expect(answers.map(({ errors }) => errors?.[0]?.message)).toEqual([
    'The document has no operation named "Third".',
    'The document has no operation named "…".',
  ]);
});
