import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { localConfig } from './config.ts';
import { discardData } from './discard-data.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { claimDataFolder } from './single-start.ts';
import type { Stoppable } from './stop-in-order.ts';

await runCommand(async () => say(await reset(localConfig().dataFolder)));

async function reset(dataFolder: string): Promise<string> {
  if (!(await stat(dataFolder).catch(() => undefined))) return `There are no data in ${dataFolder}.`;
  const claims = await Promise.all([dataFolder, join(dataFolder, 'kafka')].map(claim));
  await discardData(dataFolder);
  for (const claimed of claims) await claimed?.stop();
  return `Thrown away: ${dataFolder}. The next "npm start" begins anew.`;
}

/** Also a broker that "npm run kafka" started is not pulled from under its user. */
async function claim(folder: string): Promise<Stoppable | undefined> {
  return (await stat(folder).catch(() => undefined)) && claimDataFolder(folder, { pid: process.pid });
}
