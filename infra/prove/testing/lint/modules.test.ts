import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sources = globSync('services/*/src/**/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$|\/generated\//.test(file));

interface Source {
  file: string;
  text: string;
  /** What it imports as values; types are free. */
  imports: string[];
}

function read(file: string, text = readFileSync(join(root, file), 'utf8')): Source {
  const values = [...text.matchAll(/^import (?!type )[^;]*? from '([^']+)';/gm)].map(([, specifier = '']) => specifier);
  return {
    file,
    text,
    imports: values.map((specifier) => (specifier.startsWith('.') ? join(dirname(file), specifier) : specifier)),
  };
}

const isModule = ({ file, text }: Source) => text.includes('defineModule(') && !file.endsWith('/service.ts');

/** Where a file breaks the one way: service → module → command → rules. */
function problemsOf(all: readonly Source[]): string[] {
  const modules = new Set(all.filter(isModule).map(({ file }) => file));
  const climbs = all
    .filter(({ file }) => !file.endsWith('/service.ts'))
    .flatMap(({ file, imports }) => imports.filter((to) => modules.has(to)).map((to) => `${file} imports the module ${to}`));
  const writes = all
    .filter(isModule)
    .flatMap(({ file, imports }) =>
      imports.filter((to) => /^(typeorm|pg)$|^@danvan\/events(\/|$)/.test(to)).map((to) => `${file} imports ${to}`),
    );
  return [...climbs, ...writes];
}

test('only a service’s table of contents imports a module, and a module touches no table and emits no event', () => {
  const all = sources.map((file) => read(file));
  expect(all.filter(isModule).length).toBeGreaterThan(25);
  expect(problemsOf(all)).toEqual([]);
});

test('a command that imports a module and a module that emits are found', () => {
  const module = read(
    'services/a/src/awards/awards.ts',
    "import { emit } from '@danvan/events';\nexport const awards = defineModule({});",
  );
  const command = read('services/a/src/awards/grant-award.ts', "import { awards } from './awards.ts';");
  expect(problemsOf([module, command])).toEqual([
    'services/a/src/awards/grant-award.ts imports the module services/a/src/awards/awards.ts',
    'services/a/src/awards/awards.ts imports @danvan/events',
  ]);
});
