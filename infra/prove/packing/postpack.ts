import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Manifest } from './published-manifest.ts';
import { restoreManifest } from './restore-manifest.ts';

const folder = process.cwd();
restoreManifest(folder);
const { publishConfig } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
for (const name of publishConfig.bundleDependencies ?? []) rmSync(join(folder, 'node_modules', name), { recursive: true });
