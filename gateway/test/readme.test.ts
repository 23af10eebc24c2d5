import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { gatewayConfig } from '../src/config.ts';
import { readSupergraph } from '../src/read-supergraph.ts';
import { stripAccess } from '../src/strip-access.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('every operation of the guide is valid on the API', async () => {
  const api = Supergraph.build(stripAccess(await readSupergraph()))
    .apiSchema()
    .toGraphQLJSSchema();
  const operations = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation = '']) => operation);
  expect(operations.length).toBeGreaterThanOrEqual(3);
  expect(operations.flatMap((operation) => validate(api, parse(operation))).map(({ message }) => message)).toEqual([]);
});

test('the guide names every setting', () => {
  expect(Object.keys(gatewayConfig.shape).filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
});
