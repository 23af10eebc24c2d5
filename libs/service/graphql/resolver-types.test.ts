import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readServices } from './read-services.ts';
import { resolverTypes } from './resolver-types.ts';

const services = await readServices();

test.each(services)('the resolver types of $name are those of its schema: else run "npm run codegen"', async (service) => {
  expect(readFileSync(new URL('src/generated/resolvers.ts', service.folder), 'utf8')).toBe(await resolverTypes(service));
});
