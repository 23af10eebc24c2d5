import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { headerSchema } from '@danvan/events/publishing/header-schema';
import { publishContract } from '@danvan/events/publishing/publish-contract';
import { publishedEvents, readContract } from '@danvan/events/publishing/published-contract';
import { schemaFields } from '@danvan/events/publishing/schema-fields';
import { schemaProblems } from '@danvan/events/publishing/schema-problems';
import { expect, test } from '@jest/globals';
import { catalogue } from './catalogue.ts';

const folder = new URL('published/', import.meta.url);
const files = await readContract(folder);

test('the published contract is what the definitions say; when it is stale, run `npm run contracts`', async () => {
  const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
  const { say } = await publishContract({ definitions: catalogue, folder, version, checkOnly: true });
  expect(say).toBe(`The published contract is up to date: ${catalogue.length} event versions.`);
});

test('the document holds for AsyncAPI’s own parser, examples included', async () => {
  const problems = await new Parser().validate(files.get('asyncapi.yaml') ?? '');
  const known = ['asyncapi-latest-version'];
  expect(
    problems.filter(({ code }) => !known.includes(String(code))).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ).toEqual([]);
});

test.each(publishedEvents(files).map((event) => [event.type, event.version, event] as const))(
  'the example of %s, version %i, holds for its published schema, and its headers for those of an event',
  (_type, _version, { schema, headers }) => {
    const [example] = schema.examples as unknown[];
    expect(schemaProblems(schema, example)).toEqual([]);
    expect(schemaProblems(headerSchema, headers)).toEqual([]);
  },
);

test.each(catalogue.map(({ wireType, description }) => [wireType, description] as const))(
  'what %s means is said in both languages',
  (_wireType, { en, vi }) => {
    expect(en).toMatch(/^\S.*\.$/s);
    expect(vi).toMatch(/^\S.*\.$/s);
    expect(vi).toMatch(/[ăâđêôơưà-ỹ]/u);
  },
);

/** `English — tiếng Việt`: without a diacritic it is no Vietnamese. */
const inBothLanguages = /^\S.* — .*[ăâđêôơưà-ỹ]/su;

test('every published field says in both languages what it means', () => {
  const fields = publishedEvents(files).flatMap(({ type, schema }) =>
    schemaFields(schema).map((field) => ({ ...field, at: `${type} ${field.path}` })),
  );
  expect(fields.length).toBeGreaterThan(catalogue.length);
  expect(fields.filter(({ description }) => !inBothLanguages.test(description)).map(({ at }) => at)).toEqual([]);
});
