import { setTimeout as pause } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { type Client, createClient } from './client.ts';
import type { ReportedComparison } from './compare-reported.ts';
import { compareCounted, compareStated, DEMOS, type Demo } from './demo.ts';
import type { Comparison } from './expected-figure.ts';
import { load, sizeOf } from './load.ts';
import { reportedOf, tableOf } from './print.ts';
import { useFederation } from './use-federation.ts';

/** Loads a demonstration, prints its report beside the expected figures and tells whether all are equal. */
export async function runDemo(name: string, say: (line: string) => void = console.log): Promise<boolean> {
  const demo = DEMOS[name];
  if (!demo) throw new Error(`There is no demonstration “${name}”; there is: ${Object.keys(DEMOS).join(', ')}`);
  const federation = await useFederation(say);
  const client = createClient(federation);
  try {
    const began = Date.now();
    await loadWithBar(client, demo);
    const { counted, stated } = await settledFigures(client, demo);
    say(`\n${demo.title}\n\n${tableOf(counted)}\n`);
    if (stated.length > 0) say(`Reported with a source, counted from no record and added to nothing:\n\n${reportedOf(stated)}\n`);
    const notes = await demo.notes?.(client);
    if (notes) say(`${notes.join('\n')}\n`);
    const rows = [...counted, ...stated];
    const right = rows.filter((row) => row.equal).length;
    say(`${right} of ${rows.length} figures are equal; ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    return right === rows.length;
  } finally {
    await client.close();
    await federation.release();
  }
}

async function loadWithBar(client: Client, demo: Demo): Promise<void> {
  const plan = demo.plan();
  const bar = new SingleBar({
    format: '{bar} {value}/{total} records, {duration_formatted}',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  bar.start(sizeOf(plan), 0);
  try {
    await load(client, plan, (records) => bar.increment(records));
  } finally {
    bar.stop();
  }
}

const PATIENCE_MS = 60_000;

/**
 * Figures follow their records by way of events. Right figures are asked for once more, so that a late event would show; others are
 * asked for again until they have stood still for a while.
 */
async function settledFigures(client: Client, demo: Demo): Promise<{ counted: Comparison[]; stated: ReportedComparison[] }> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let rightBefore = false;
  for (;;) {
    const [counted, stated] = await Promise.all([compareCounted(client, demo), compareStated(client, demo)]);
    const right = [...counted, ...stated].every((row) => row.equal);
    if ((right && rightBefore) || Date.now() > giveUpAt) return { counted, stated };
    rightBefore = right;
    await pause(500);
  }
}
