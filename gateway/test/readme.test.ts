import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { gatewayConfig } from '../src/config.ts';
import { readSupergraph } from '../src/read-supergraph.ts';
import { stripAccess } from '../src/strip-access.ts';

const read = (file: string) => readFile(new URL(file, import.meta.url), 'utf8');
const readme = await read('../README.md');

test.each([
  ['../README.md', 3],
  ['../../README.md', 1],
  ['../../README.vi.md', 1],
])('every operation of %s is valid on the API', async (file, least) => {
  const api = Supergraph.build(stripAccess(await readSupergraph()))
    .apiSchema()
    .toGraphQLJSSchema();
  const operations = [...(await read(file)).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation = '']) => operation);
  expect(operations.length).toBeGreaterThanOrEqual(least);
  expect(operations.flatMap((operation) => validate(api, parse(operation))).map(({ message }) => message)).toEqual([]);
});

test('the guide names every setting', () => {
  expect(Object.keys(gatewayConfig.shape).filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
});
