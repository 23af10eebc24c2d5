import { parseArgs } from 'node:util';
import { StartProblem } from '@danvan/local/start-problem';
import { measurements } from './measurements.ts';

export interface Arguments {
  /** Of the measurements to run. */
  names: string[];
  idleMinutes: number;
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
  return { names: names.length > 0 ? names : Object.keys(measurements), idleMinutes };
}

const options = { 'idle-minutes': { type: 'string', default: '1' } } as const;
const usage = `Usage: npm run bench -- [--idle-minutes 1] [${Object.keys(measurements).join(' | ')}] …`;
