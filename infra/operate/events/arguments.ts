import { parseArgs } from 'node:util';
import { StartProblem } from '@danvan/local/start-problem';

const options = {
  area: { type: 'string' },
  by: { type: 'string' },
  consumer: { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  key: { type: 'string' },
  'no-follow': { type: 'boolean' },
  reason: { type: 'string' },
  topic: { type: 'string' },
  type: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

export type Option = keyof typeof options;
export type Options = ReturnType<typeof parse>['values'];

export interface Arguments {
  words: readonly string[];
  options: Options;
}

/** What `npm run events -- …` was told. @throws StartProblem for an option that there is not */
export function parseArguments(argv: readonly string[]): Arguments {
  try {
    const { positionals, values } = parse(argv);
    return { words: positionals, options: values };
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new StartProblem(`${sentence}. “npm run events -- --help” shows what there is.`);
  }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], allowPositionals: true, options });
}

/** @throws StartProblem unless only these were given */
export function allowOnly({ options: given }: Arguments, allowed: readonly Option[]): void {
  const surplus = Object.keys(given).filter((name) => name !== 'json' && !allowed.includes(name as Option));
  if (surplus.length > 0) throw new StartProblem(`This command takes no --${surplus.join(', --')}.`);
}

/** A point in time as an operator writes it. @throws StartProblem */
export function startOf(text: string): 'beginning' | 'now' | Date {
  if (text === 'beginning' || text === 'now') return text;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new StartProblem(`--from “${text}” is no point in time: write beginning, now or 2026-11-20T08:00:00+07:00.`);
  return time;
}
