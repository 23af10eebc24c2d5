import { stat } from 'node:fs/promises';
import { localConfig } from './config.ts';
import { discardData } from './discard-data.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { claimDataFolder } from './single-start.ts';

await runCommand(async () => say(await reset(localConfig().dataFolder)));

async function reset(dataFolder: string): Promise<string> {
  if (!(await stat(dataFolder).catch(() => undefined))) return `There are no data in ${dataFolder}.`;
  const claim = await claimDataFolder(dataFolder, { pid: process.pid });
  await discardData(dataFolder);
  await claim.stop();
  return `Thrown away: ${dataFolder}. The next "npm start" begins anew.`;
}
