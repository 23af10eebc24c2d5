import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { type Account, mayUse } from './postgres-account.ts';
import { systemFolder } from './system-folder.ts';

/** Where the cluster meant for this folder really lies: there, unless PostgreSQL's account cannot reach it (a checkout below /root). */
export async function clusterPlace(folder: string, account: Account | undefined): Promise<string> {
  if (await mayUse(account, dirname(resolve(folder)), 1)) return resolve(folder);
  return join(await systemFolder(), createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16));
}
