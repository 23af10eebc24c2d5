import { cpuOf, cpuWhile, hostileTexts, mostCpuFor } from '@danvan/testing/hostile-text';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { z } from 'zod';
import { decodeCursor } from '../database/cursor.ts';
import { type NotesService, post, startNotes } from '../fixtures/notes-service.ts';
import { variableMistakes } from '../graphql/check-variables.ts';
import { redactValues } from '../graphql/redact-values.ts';
import { scalars } from '../graphql/scalars.ts';
import { crossOrigin } from '../http/cross-origin.ts';
import { readEncryptionKeys } from '../identity/encryption.ts';
import { createIdentity } from '../identity/identity.ts';
import { traceOf } from '../telemetry/correlation.ts';
import { localeOf } from './bilingual.ts';
import { parseInput } from './parse-input.ts';

const schema = buildSchema('type Query { find(first: Int, filter: Filter): Int } input Filter { name: String! first: Int }');
const document = parse('query ($first: Int, $filter: Filter) { find(first: $first, filter: $filter) }');
const [loopback] = crossOrigin(['loopback']).origin as RegExp[] as [RegExp];
const [definition] = document.definitions;
const definitions = definition?.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []) : [];
const mistakes = (variables: Record<string, unknown>) => variableMistakes({ schema, document, definitions, variables });

const identity = createIdentity({ keys: { keys: [] }, issuer: 'https://issuer.example', audience: 'danvan', isProduction: true });
const Input = z.object({ text: z.string().max(20), id: z.uuid(), on: z.iso.date(), email: z.email() });

describe.each(hostileTexts)('a mebibyte of %s costs no more than a multiple of reading it', (_, text) => {
  const most = mostCpuFor(text);

  test.each<[string, () => unknown]>([
    ['as a variable of another type', () => mistakes({ first: text, filter: text })],
    ['within a variable', () => mistakes({ filter: { name: [text], first: { [text]: [text] } } })],
    [
      'in a message that repeats it',
      () => redactValues([`Not "${text}", please`, text, text], { schema, document, variables: [text] }),
    ],
    ['in pieces', () => redactValues(['Not xxxxxxxx'], { variables: text.match(/[^]{1,4}/g) })],
    ['in a document', () => readDocument(`{ find(first: ${JSON.stringify(text)}) }`)],
    ['in a document, as a block', () => readDocument(`{ find(first: """${text.replaceAll('"', "'")}""") }`)],
    ['instead of a document', () => readDocument(text)],
    ['as values of our own scalars', () => Object.values(scalars).forEach((scalar) => refused(() => scalar.parseValue(text)))],
    ['as the input of a command', () => refused(() => parseInput(Input, { text, id: text, on: text, email: text }))],
    ['as a cursor', () => refused(() => decodeCursor([{ column: 'id' }], text))],
    ['as keys of a setting', () => readEncryptionKeys(text)],
  ])('%s', (_title, work) => {
    expect(cpuOf(work)).toBeLessThan(most);
  });

  test('as a header, of which Node takes 16 KiB', async () => {
    const header = text.slice(0, 16 * 1024);
    const read = async () => {
      localeOf(header);
      traceOf(header);
      for (const origin of [header, `http://localhost:${header}`]) loopback.test(origin);
      await Promise.allSettled([header, `Bearer ${header}`, `Bearer${header} x y`].map((value) => identity.verify(value)));
    };
    expect(await cpuWhile(read)).toBeLessThan(1_000);
  });
});

test('a value as deep as a body can hold is looked through', () => {
  const depth = 250_000;
  const deep = JSON.parse(`${'['.repeat(depth)}"Bưởi"${']'.repeat(depth)}`);
  expect(cpuOf(() => mistakes({ first: deep, filter: deep }))).toBeLessThan(5_000);
});

test.each([
  ['unknown fields', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, index]))],
  [
    'unknown fields of long names',
    { name: '', ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => ['ab'.repeat(25_000) + i, i])) },
  ],
])('%s without end are named as far as anybody reads', (_, filter) => {
  expect(cpuOf(() => expect(mistakes({ filter })).toHaveLength(20))).toBeLessThan(5_000);
});

test('a variable whose name has no end is not told with every mistake', () => {
  const long = 'n'.repeat(100_000);
  const source = parse(`query ($${long}: Filter) { find(filter: $${long}) }`);
  const [operation] = source.definitions;
  const named = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  const told = variableMistakes({ schema, document: source, definitions: named, variables: { [long]: { name: 5, first: 'x' } } });
  expect(told.map(({ message }) => message.length < 400)).toEqual([true, true]);
});

describe('a service answers', () => {
  let notes: NotesService;
  beforeAll(async () => {
    notes = await startNotes();
  });
  afterAll(() => notes.stop());

  const write = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }';
  const list = 'query ($after: String, $first: Int) { notes(after: $after, first: $first) { nodes { id } } }';

  test.each(hostileTexts)('150,000 characters of %s, and tells nothing of them', async (_, whole) => {
    // Room for the escapes of JSON, which the limit of a body counts.
    const text = whole.slice(0, 150_000);
    const token = await notes.tokenFor({});
    const ask = async (query: string, variables: object = {}) => {
      const answer = await post(notes.service.url, { query, variables }, { token });
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.errors)).not.toContain(JSON.stringify(text.slice(0, 40)).slice(1, -1));
      expect(JSON.stringify(answer.errors ?? []).length).toBeLessThan(30_000);
    };
    const work = async () => {
      await ask(write, { input: { requestId: crypto.randomUUID(), title: text } });
      await ask(write, { input: { requestId: text, title: 5 } });
      await ask(list, { after: text, first: text });
      await ask(`{ notes(after: ${JSON.stringify(text)}, first: 1.5) { nodes { id } } }`);
      await ask(`{ notes ${text} }`);
    };
    expect(await cpuWhile(work)).toBeLessThan(10_000);
  });
});

function readDocument(source: string): void {
  let told: readonly string[];
  try {
    const read = parse(source);
    const messages = validate(schema, read).map(({ message }) => message);
    told = redactValues(messages, { schema, source, document: read });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    told = redactValues([error.message], { schema, source });
  }
  expect(told.every((message) => message.length <= 1_001)).toBe(true);
}

function refused(work: () => unknown): void {
  expect(work).toThrow();
}
