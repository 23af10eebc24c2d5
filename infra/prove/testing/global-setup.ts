import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { asSuperuser, provideRole, rolesOf } from '@danvan/local/databases';
import { discardData } from '@danvan/local/discard-data';
import { startCluster } from '@danvan/local/postgres-cluster';
import { databases } from '@danvan/local/services';
import { announceCluster } from './config.ts';
import { abandonedFolders, temporaryFolder } from './temporary-folder.ts';

/** One PostgreSQL for the whole run, with the roles of every service. */
export default async function globalSetup(): Promise<void> {
  await Promise.allSettled((await abandonedFolders()).map(discardData)); // another run may be tidying up the same ones
  const folder = await temporaryFolder();
  const password = randomBytes(16).toString('hex');
  const { port } = await startCluster({
    folder: join(folder, 'postgres'),
    password,
    logFile: join(folder, 'postgres.log'),
    durable: false,
  });
  await asSuperuser({ port, password }, async (client) => {
    for (const role of ['test', ...databases].flatMap((name) => Object.values(rolesOf(name))))
      await provideRole(client, { role, password });
  });
  announceCluster({ port, password, folder });
}
