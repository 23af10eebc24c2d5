import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Manifest, publishedManifest } from './published-manifest.ts';
import { restoreManifest, workspaceManifest } from './restore-manifest.ts';

const libs = join(import.meta.dirname, '../../../libs');
const folder = process.cwd();

/** Types of @danvan/contracts come from the built @danvan/events, so that is built first whichever of them is packed. */
for (const lib of new Set([join(libs, 'events'), folder])) build(lib);
restoreManifest(folder);
const manifest = readManifest(folder);
copyFileSync(join(folder, 'package.json'), join(folder, workspaceManifest));
const published = publishedManifest(manifest, (name) => readManifest(join(libs, name.replace('@danvan/', ''))).version);
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
for (const name of manifest.publishConfig.bundleDependencies ?? []) {
  const source = dirname(createRequire(join(folder, 'package.json')).resolve(`${name}/package.json`));
  cpSync(realpathSync(source), join(folder, 'node_modules', name), { recursive: true });
}

function build(lib: string): void {
  rmSync(join(lib, 'dist'), { recursive: true, force: true });
  const { status, error } = spawnSync('tsc', ['-p', join(lib, 'tsconfig.build.json')], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(1); // tsc has said why
}

function readManifest(of: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(join(of, 'package.json'), 'utf8')));
}
