import { discardData } from '@danvan/local/discard-data';
import { temporaryFolder } from '@danvan/testing/temporary-folder';

/** Works on a fresh data folder and throws it away, with whatever may still run on it. */
export async function withDataFolder<T>(work: (dataFolder: string) => Promise<T>): Promise<T> {
  const dataFolder = await temporaryFolder();
  try {
    return await work(dataFolder);
  } finally {
    await discardData(dataFolder);
  }
}
