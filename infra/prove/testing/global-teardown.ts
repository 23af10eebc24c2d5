import { discardData } from '@danvan/local/discard-data';
import { clusterAddress } from './config.ts';

export default async function globalTeardown(): Promise<void> {
  await discardData(clusterAddress().folder);
}
