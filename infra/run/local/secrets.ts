import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { clusterPlace } from './cluster-place.ts';
import type { DataFolder } from './data-folder.ts';
import { postgresAccount } from './postgres-account.ts';
import { brokenDataFolder } from './start-problem.ts';

const Secrets = z.object({
  /** Of PostgreSQL's superuser. */
  superuser: z.string(),
  /** By role. */
  passwords: z.record(z.string(), z.string()),
  /** By service: keys the digests of mutation inputs. */
  hmacKeys: z.record(z.string(), z.string()),
  /** By service: personal data in its columns. Without its key it is lost. */
  encryptionKeys: z.record(z.string(), z.string()).default({}),
});
export type Secrets = z.infer<typeof Secrets>;

/** The secrets of this data folder, generated at its first start; roles and services that have come since get theirs now. */
export async function localSecrets(
  data: DataFolder,
  needed: { roles: readonly string[]; services: readonly string[] },
): Promise<Secrets> {
  const secrets = await data.keep('secrets', Secrets, async () => {
    const cluster = await clusterPlace(data.postgres, await postgresAccount());
    if (await stat(cluster).catch(() => undefined)) throw brokenDataFolder(data.path, 'its secrets.json is missing');
    return { superuser: secret(), passwords: {}, hmacKeys: {}, encryptionKeys: {} };
  });
  const complete = {
    ...secrets,
    passwords: { ...generated(needed.roles), ...secrets.passwords },
    hmacKeys: { ...generated(needed.services), ...secrets.hmacKeys },
    encryptionKeys: { ...generated(needed.services), ...secrets.encryptionKeys },
  };
  await data.write('secrets', complete);
  return complete;
}

function generated(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, secret()]));
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
