import { localConfig } from './config.ts';
import { run } from './run.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => run(localConfig()));
