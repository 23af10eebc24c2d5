import { StartProblem } from '@danvan/local/start-problem';
import { ConfigRefused } from '@danvan/service/config';
import { parseArguments } from './arguments.ts';
import type { Command, ConsumersOf } from './command.ts';
import { lag } from './commands/lag.ts';
import { parked } from './commands/parked.ts';
import { redeliver } from './commands/redeliver.ts';
import { replay } from './commands/replay.ts';
import { show } from './commands/show.ts';
import { tail } from './commands/tail.ts';
import { topics } from './commands/topics.ts';
import { trace } from './commands/trace.ts';
import { where } from './commands/where.ts';
import { type EventsConfig, eventsConfig } from './config.ts';
import { consumersOfService } from './get-consumer.ts';
import { createOutput } from './output.ts';
import { openPlace } from './place.ts';

const commands: Readonly<Record<string, Command>> = { tail, show, topics, lag, parked, replay, redeliver, trace, where };

export interface EventsRun {
  argv: readonly string[];
  write(text: string): void;
  signal: AbortSignal;
  user: string;
  /** What the environment says, unless told. */
  config?: EventsConfig;
  /** Those of our services, unless told. */
  consumersOf?: ConsumersOf;
}

/** One `npm run events -- …`. @throws StartProblem with a sentence for the operator */
export async function runEvents({ argv, write, config, ...run }: EventsRun): Promise<void> {
  const given = parseArguments(argv);
  const [word] = given.words;
  if (given.options.help || !word) return write(help());
  const command = commands[word];
  if (!command) throw new StartProblem(`“${word}” is not known: ${Object.keys(commands).join(', ')}.`);
  const place = await openPlace(config ?? readConfig());
  try {
    const output = createOutput(write, given.options.json ?? false);
    await command.run({ consumersOf: consumersOfService, ...run, place, arguments: given, output });
  } finally {
    await place.close();
  }
}

function readConfig(): EventsConfig {
  try {
    return eventsConfig();
  } catch (error) {
    throw error instanceof ConfigRefused ? new StartProblem(error.message) : error;
  }
}

function help(): string {
  const entries = Object.values(commands).map(({ usage, help: text }) => {
    const lines = usage.split('\n').map((line) => `  npm run events -- ${line}`);
    return `${lines.join('\n')}\n      ${text}.`;
  });
  return ['What happens on the events of a federation. --json prints for scripts.', ...entries, ''].join('\n\n');
}
