import { parseArgs } from 'node:util';
import { StartProblem } from '@danvan/local/start-problem';

export type TransportKind = 'postgres' | 'kafka';

export interface Arguments {
  transports: readonly TransportKind[];
  /** Faults on each transport. */
  kills: number;
  /** Repeats a run: the same faults in the same order, the same commands. */
  seed: number;
  /** After so many minutes of a transport no further fault begins. */
  minutes: number;
}

/** What `npm run test:chaos -- …` was told. @throws StartProblem that says what there is */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false });
  const unknown = [...Object.keys(values).filter((name) => !(name in options)), ...positionals];
  if (unknown.length > 0) throw new StartProblem(`Not understood: ${unknown.join(', ')}. ${usage}`);
  const transport = String(values.transport);
  if (!(transport in transports)) throw new StartProblem(`There is no transport “${transport}”. ${usage}`);
  return {
    transports: transports[transport as keyof typeof transports],
    kills: wholeNumber('kills', values.kills),
    seed: wholeNumber('seed', values.seed ?? Date.now() % 1_000_000),
    minutes: wholeNumber('minutes', values.minutes),
  };
}

function wholeNumber(name: string, given: unknown): number {
  const text = String(given);
  if (!/^\d{1,6}$/.test(text)) throw new StartProblem(`--${name} takes a whole number. ${usage}`);
  return Number(text);
}

const options = {
  kills: { type: 'string', default: '10' },
  transport: { type: 'string', default: 'both' },
  seed: { type: 'string' },
  minutes: { type: 'string', default: '60' },
} as const;

const transports = { postgres: ['postgres'], kafka: ['kafka'], both: ['postgres', 'kafka'] } as const;

const usage = 'Usage: npm run test:chaos -- [--kills 10] [--transport postgres|kafka|both] [--seed 4711] [--minutes 60]';
