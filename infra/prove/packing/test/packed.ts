import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const packages = ['events', 'contracts'];

/** Tarballs of the two packages by name. Packed in a copy of the checkout: packing exchanges package.json for a moment. */
export async function packPackages(folder: string): Promise<Record<string, string>> {
  const copied = [...packages.map((name) => `libs/${name}`), 'infra/prove/packing', 'tsconfig.base.json'];
  const filter = (source: string) => !['node_modules', 'dist'].includes(basename(source));
  for (const path of copied) await cp(join(root, path), join(folder, path), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of packages) await runProgram('npm', ['pack', '--pack-destination', folder], join(folder, 'libs', name));
  return Object.fromEntries(packages.map((name) => [`@danvan/${name}`, `file:${join(folder, `danvan-${name}-0.1.0.tgz`)}`]));
}

/**
 * Installs a program that uses the packages into a folder of its own, as an outsider does. What else it needs comes in the versions of this
 * repository, whose lock file npm finds: it asks the registry for nothing that its cache has.
 */
export async function installProgram(source: string, folder: string, tarballs: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const dependencies = { ...manifest.dependencies, ...tarballs };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }));
  await writeFile(join(folder, 'package-lock.json'), await lockOf(manifest, dependencies));
  await runProgram('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
}

async function lockOf(manifest: object, dependencies: object): Promise<string> {
  const { lockfileVersion, packages: locked } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const isForeign = ([path, { link }]: [string, { link?: boolean }]) => /^node_modules\/(?!@danvan\/)/.test(path) && !link;
  const foreign = Object.fromEntries(Object.entries<{ link?: boolean }>(locked).filter(isForeign));
  return JSON.stringify({ lockfileVersion, packages: { '': { ...manifest, dependencies }, ...foreign } });
}
