import { localConfig } from '../config.ts';
import { run } from '../run.ts';
import { runCommand } from '../run-command.ts';

/** `npm start` with a single service, for tests that start it several times. */
await runCommand(() => run({ ...localConfig(), services: ['mobilisation'], demonstration: false, durable: false }));
