import { loadDemonstration } from '@danvan/demos/load-demonstration';
import { attachFederation } from './attach-federation.ts';
import { localConfig } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { noteDemonstration } from './demonstration.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { StartProblem } from './start-problem.ts';

process.once('disconnect', () => process.exit(1)); // the starter is gone

await runCommand(async () => {
  const { dataFolder } = localConfig();
  const running = await attachFederation(dataFolder);
  if (!running) throw new StartProblem('There is no federation to load it into.');
  const loaded = await loadDemonstration({
    ...{ url: running.url, token: running.loaderToken, secondToken: running.secondLoaderToken },
    tokenOf: running.tokenOf,
    report: say,
  });
  await noteDemonstration(await openDataFolder(dataFolder), loaded);
});
