import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { errorCode } from './error-code.ts';
import type { Account } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { asStartProblem, brokenDataFolder } from './start-problem.ts';

export interface NewCluster {
  binaries: PostgresBinaries;
  account: Account | undefined;
  /** Of the superuser "postgres". */
  password: string;
}

/** The PostgreSQL generation whose data folders we can open. */
const generation = '18';

/** Makes the data folder where there is none yet. It appears whole or not at all: an interrupted attempt leaves nothing that looks usable. */
export async function initialiseCluster(folder: string, cluster: NewCluster): Promise<void> {
  try {
    if (!(await isInitialised(folder))) await initialise(folder, cluster);
  } catch (error) {
    throw asStartProblem(error, folder);
  }
}

async function isInitialised(folder: string): Promise<boolean> {
  const files = await readdir(folder).catch(ifMissing);
  if (!files) return false;
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(ifMissing);
  if (version === undefined) throw brokenDataFolder(folder, 'it holds no PostgreSQL cluster');
  if (version.trim() !== generation)
    throw brokenDataFolder(folder, `it belongs to PostgreSQL ${version.trim()}, not ${generation}`);
  return true;
}

function ifMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

async function initialise(folder: string, { binaries, account, password }: NewCluster): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid);
    await initdb(binaries.initdb, { folder: unfinished, passwordFile, account });
    await rename(unfinished, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The locale is PostgreSQL's own C.UTF-8, the same on every machine; Vietnamese order is asked for by COLLATE "vi-x-icu". */
async function initdb(program: string, o: { folder: string; passwordFile: string; account: Account | undefined }): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${o.passwordFile}`];
  const child = spawn(program, ['-D', o.folder, ...locale, ...access, '--no-instructions'], {
    ...o.account,
    cwd: '/',
    env: { LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [complaint, code] = await Promise.all([text(child.stderr), ended]);
  if (code === 0) return;
  if (complaint.includes('No space left on device')) throw Object.assign(new Error(complaint), { code: 'ENOSPC' });
  throw new Error(`initdb could not make ${o.folder}: ${complaint.trim()}`);
}
