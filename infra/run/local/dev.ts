import { localConfig } from './config.ts';
import { restartOnChange } from './restart-on-change.ts';
import { run } from './run.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => run(localConfig(), restartOnChange));
