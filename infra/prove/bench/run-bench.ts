import { inspect } from 'node:util';
import { StartProblem } from '@danvan/local/start-problem';
import { figuresTable } from './figures-table.ts';
import { keepResults, type Result } from './keep-results.ts';
import { loadNow, thisMachine } from './machine.ts';
import type { Measurement, Measuring } from './measurement.ts';
import { measurements } from './measurements.ts';

export interface Bench extends Measuring {
  names: readonly string[];
  resultsFile: string;
}

/** One measurement after the other, each with a table; one that fails does not keep the rest from running. Tells which failed. */
export async function runBench(bench: Bench): Promise<string[]> {
  const { say, signal } = bench;
  const { processor, cores, memoryGiB, system, node } = thisMachine();
  say(`${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}`);
  const failed: string[] = [];
  for (const [name, measurement] of Object.entries(measurements)) {
    if (!bench.names.includes(name)) continue;
    say(`\n${measurement.title} …`);
    try {
      const result = await run(measurement, bench);
      await keepResults(bench.resultsFile, { [name]: result });
      say(
        `\n${figuresTable(result.figures)}\nTook ${result.seconds} s; load ${result.load.before} before, ${result.load.after} at the end.`,
      );
    } catch (error) {
      signal.throwIfAborted();
      say(`${name} could not be measured: ${error instanceof StartProblem ? error.message : inspect(error)}`);
      failed.push(name);
    }
  }
  say(`\nResults: ${bench.resultsFile}`);
  return failed;
}

async function run({ title, measure }: Measurement, bench: Bench): Promise<Result> {
  const at = new Date();
  const before = loadNow();
  const figures = await measure(bench);
  const seconds = Math.round((Date.now() - at.getTime()) / 1000);
  return { title, at: at.toISOString(), seconds, machine: thisMachine(), load: { before, after: loadNow() }, figures };
}
