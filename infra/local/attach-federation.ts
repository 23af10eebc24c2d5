import { openDataFolder } from './data-folder.ts';
import { signToken } from './development-key.ts';
import { IssuerKey } from './lay-foundation.ts';
import { roles } from './roles.ts';
import { findRunning } from './single-start.ts';
import { brokenDataFolder } from './start-problem.ts';

/** A federation that somebody else started: its gateway, and the loader's token. */
export interface AttachedFederation {
  readonly url: string;
  readonly loaderToken: string;
}

/** The federation that runs on this data folder now, if one does. One that is still starting counts. */
export async function attachFederation(folder: string): Promise<AttachedFederation | undefined> {
  const data = await openDataFolder(folder);
  const running = await findRunning(data.path);
  if (!running?.url) return undefined;
  const key = await data.keep('issuer-key', IssuerKey, () => {
    throw brokenDataFolder(data.path, 'issuer-key.json is missing');
  });
  const { sub, vi, scopes } = roles.loader;
  return { url: running.url, loaderToken: await signToken(key, { sub, name: vi, scopes }) };
}
