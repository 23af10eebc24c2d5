import { claimsOf } from './claims-of.ts';
import { openDataFolder } from './data-folder.ts';
import { signToken } from './development-key.ts';
import { IssuerKey } from './lay-foundation.ts';
import { type Role, type RoleName, roles, secondLoader } from './roles.ts';
import { findRunning } from './single-start.ts';
import { brokenDataFolder } from './start-problem.ts';

/** A federation that somebody else started: its gateway, and the loaders' tokens. */
export interface AttachedFederation {
  readonly url: string;
  readonly loaderToken: string;
  /** Of somebody else, for what the loader may not do alone. */
  readonly secondLoaderToken: string;
  /** Of a role, acting for an organisation. */
  tokenOf(role: RoleName, organisationId: string): Promise<string>;
}

/** The federation that runs on this data folder now, if one does. One that is still starting counts. */
export async function attachFederation(folder: string): Promise<AttachedFederation | undefined> {
  const data = await openDataFolder(folder);
  const running = await findRunning(data.path);
  if (!running?.url) return undefined;
  const key = await data.keep('issuer-key', IssuerKey, () => {
    throw brokenDataFolder(data.path, 'issuer-key.json is missing');
  });
  const loader = ({ sub, vi, scopes }: Role) => signToken(key, { sub, name: vi, scopes });
  const [loaderToken, secondLoaderToken] = await Promise.all([loader(roles.loader), loader(secondLoader)]);
  return {
    url: running.url,
    loaderToken,
    secondLoaderToken,
    tokenOf: (role, organisationId) => signToken(key, claimsOf(role, { [role]: organisationId })),
  };
}
