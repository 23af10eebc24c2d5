import type { Federation } from '@danvan/local/federation';
import { secondLoader } from '@danvan/local/roles';

/** What a client of a federation started here loads with. */
export async function loaderTokens({ issuer }: Pick<Federation, 'issuer'>): Promise<{ token: string; secondToken: string }> {
  const { sub, vi, scopes } = secondLoader;
  const [token, secondToken] = await Promise.all([issuer.tokenFor('loader'), issuer.tokenFor({ sub, name: vi, scopes })]);
  return { token, secondToken };
}
