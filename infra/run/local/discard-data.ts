import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopBroker } from '@danvan/kafka/broker-note';
import { clusterPlace } from './cluster-place.ts';
import { endLeftovers } from './leftovers.ts';
import { postgresAccount } from './postgres-account.ts';
import { stopPostmaster } from './postmaster.ts';
import { asStartProblem } from './start-problem.ts';

/** Removes a data folder with all that belongs to it, processes that outlived their starter included. Safe to repeat. */
export async function discardData(dataFolder: string): Promise<void> {
  try {
    await endLeftovers(dataFolder);
    const cluster = await clusterPlace(join(dataFolder, 'postgres'), await postgresAccount());
    await stopPostmaster(cluster);
    await stopBroker(join(dataFolder, 'kafka'));
    for (const folder of [cluster, dataFolder]) await rm(folder, { recursive: true, force: true });
  } catch (error) {
    throw asStartProblem(error, dataFolder);
  }
}
