import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inheritedEnvironment } from '@danvan/local/config';
import type { Measurement } from '../measurement.ts';
import { secondsOf } from '../seconds-of.ts';
import { withDataFolder } from '../with-data-folder.ts';

const program = join(import.meta.dirname, '../../demos/main.ts');

/** One of the demonstrations, as a user runs it where no federation runs yet: it starts one on an empty folder and stops it. */
export const measureDemo = (name: string, { atMost }: { atMost: number }): Measurement => ({
  title: `npm run demo:${name}`,
  measure: ({ signal }) =>
    withDataFolder(async (dataFolder) => {
      let output = '';
      const whole = await secondsOf(async () => {
        output = await runDemo(name, { dataFolder, signal });
      });
      const [, right, all, seconds] = output.match(/(\d+) of (\d+) figures are equal; ([\d.]+) s/) ?? [];
      if (!right || right !== all) throw new Error(`The report is wrong: ${output.trim().split('\n').at(-1)}`);
      return [
        { what: `first record to all ${all} figures right`, value: Number(seconds), unit: 's', target: { atMost } },
        { what: 'with the start and the stop of the federation', value: whole, unit: 's' },
      ];
    }),
});

async function runDemo(name: string, { dataFolder, signal }: { dataFolder: string; signal: AbortSignal }): Promise<string> {
  const child = spawn(process.execPath, [program, name], {
    env: { ...inheritedEnvironment(), DANVAN_DATA: dataFolder, DANVAN_GATEWAY_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  child.on('error', () => undefined); // told by the signal itself
  return text(child.stdout);
}
