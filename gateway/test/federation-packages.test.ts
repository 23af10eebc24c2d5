import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';

const federation = ['gateway', 'composition', 'subgraph', 'query-planner', 'query-graphs', 'federation-internals'].map(
  (name) => `@apollo/${name}`,
);

/** A tree with two versions of them plans queries wrongly, and says nothing. */
test('every federation package, wherever npm puts it, stands at one version', async () => {
  const lock: unknown = JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  const packages = Object.entries((lock as { packages: Record<string, { version: string }> }).packages);
  const found = packages.flatMap(([path, { version }]) =>
    federation.filter((name) => path.endsWith(`node_modules/${name}`)).map((name) => ({ name, version })),
  );
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(federation));
  expect(found.filter(({ version }) => version !== '2.14.4')).toEqual([]);
});
