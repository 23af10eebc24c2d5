import { join } from 'node:path';
import { startedByNpm } from '@danvan/local/config';
import { runCommand } from '@danvan/local/run-command';
import { say } from '@danvan/local/say';
import { StartProblem } from '@danvan/local/start-problem';
import { whenToldToLeave } from '@danvan/local/when-told-to-leave';
import { parseArguments } from './arguments.ts';
import { runBench } from './run-bench.ts';

const resultsFile = join(import.meta.dirname, '../../../bench-results.json');

await runCommand(async () => {
  const chosen = parseArguments(process.argv.slice(2));
  const signal = whenToldToLeave({ watchNpm: startedByNpm });
  const failed = await runBench({ ...chosen, resultsFile, say, signal }).catch((error) => {
    throw signal.aborted ? new StartProblem('Stopped; what had been measured until then is kept.') : error;
  });
  if (failed.length > 0) throw new StartProblem(`Not measured: ${failed.join(', ')}.`);
});
