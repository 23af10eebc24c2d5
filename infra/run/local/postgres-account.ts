import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StartProblem } from './start-problem.ts';

/** A user of the operating system, by number. */
export interface Account {
  uid: number;
  gid: number;
}

/** In the order of preference: the first is made for this, the second is there wherever there is a root. */
const candidates = ['postgres', 'nobody'];

/**
 * Whom PostgreSQL runs as: undefined stands for whoever started us. PostgreSQL refuses to run as root, and a user that is already there
 * is taken rather than made: a start leaves nothing behind outside its data.
 */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of candidates) {
    const [, , uid, gid] = entries.find(([candidate]) => candidate === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartProblem(
    `PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as: start as an ordinary user.`,
  );
}

/** Whether the account may read (4) or enter and execute (1) this path, every folder above it included. */
export async function mayUse(account: Account | undefined, path: string, permission: 4 | 1): Promise<boolean> {
  if (!account) return true;
  if (!(await allows(account, path, permission))) return false;
  const parent = dirname(resolve(path));
  return parent === resolve(path) ? true : mayUse(account, parent, 1);
}

async function allows({ uid, gid }: Account, path: string, permission: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return false;
  const { mode, uid: owner, gid: group } = found;
  const shift = owner === uid ? 6 : group === gid ? 3 : 0;
  return ((mode >> shift) & permission) === permission;
}
