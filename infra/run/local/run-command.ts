import { inspect } from 'node:util';
import { say } from './say.ts';
import { StartProblem } from './start-problem.ts';

/**
 * Runs a command of the operator and ends the process with it, whatever may still wait for something: a problem becomes its one
 * sentence, anything unforeseen is shown whole, and the command has failed.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    say(error instanceof StartProblem ? error.message : inspect(error));
    process.exit(1);
  }
  process.exit(0);
}
