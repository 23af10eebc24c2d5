import { parseArgs } from 'node:util';
import { StartProblem } from '@danvan/local/start-problem';
import { measurements } from './measurements.ts';

export interface Arguments {
  /** Of the measurements to run. */
  names: string[];
  idleMinutes: number;
  events: number;
}

/** What `npm run bench -- …` was told. @throws StartProblem that says what there is */
export function parseArguments(words: readonly string[]): Arguments {
  const { positionals: names, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false });
  const unknown = [
    ...Object.keys(values)
      .filter((name) => !(name in options))
      .map((name) => `option --${name}`),
    ...names.filter((name) => !(name in measurements)).map((name) => `measurement “${name}”`),
  ];
  if (unknown.length > 0) throw new StartProblem(`There is no ${unknown.join(', no ')}. ${usage}`);
  const idleMinutes = Number.parseFloat(String(values['idle-minutes']));
  if (!(idleMinutes >= 0)) throw new StartProblem(`--idle-minutes takes a number of minutes. ${usage}`);
  const events = Number(values.events);
  if (!Number.isInteger(events) || events < 1000) throw new StartProblem(`--events takes a whole number from 1000 on. ${usage}`);
  return { names: names.length > 0 ? names : Object.keys(measurements), idleMinutes, events };
}

const options = { 'idle-minutes': { type: 'string', default: '1' }, events: { type: 'string', default: '100000' } } as const;
const usage = `Usage: npm run bench -- [--idle-minutes 1] [--events 100000] [${Object.keys(measurements).join(' | ')}] …`;
