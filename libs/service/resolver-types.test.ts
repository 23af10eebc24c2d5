import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { resolverTypes } from './resolver-types.ts';

const services = new URL('../../services/', import.meta.url);
const named = readdirSync(services).filter((name) => existsSync(new URL(`${name}/schema.graphql`, services)));

test.each(named)('the resolver types of %s are those of its schema: else run "npm run codegen"', async (name) => {
  const folder = new URL(`${name}/`, services);
  expect(readFileSync(new URL('src/generated/resolvers.ts', folder), 'utf8')).toBe(await resolverTypes(folder));
});
