import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const repository = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const readmes = ['README.md', 'README.vi.md'];

/** The scripts that a page tells the reader to run. */
function scriptsIn(page: string): Set<string> {
  const named = [...page.matchAll(/npm (?:run (?<run>[\w:-]+)|(?<own>start|test)\b)/g)];
  return new Set(named.map(({ groups }) => groups?.['run'] ?? groups?.['own'] ?? ''));
}

test.each(readmes)('every command of %s is there to be run', (file) => {
  const named = scriptsIn(read(file));
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((script) => scripts[script] === undefined)).toEqual([]);
});

test('both languages tell of the same commands', () => {
  const [english, vietnamese] = readmes.map((file) => [...scriptsIn(read(file))].sort());
  expect(vietnamese).toEqual(english);
});

test.each(readmes)('every page that %s links to is there', (file) => {
  const linked = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  expect(linked.length).toBeGreaterThan(8);
  expect(linked.filter((target) => !existsSync(join(repository, target)))).toEqual([]);
});
