import { setTimeout as pause } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { type Client, createClient } from './client.ts';
import { type Comparison, compareReport } from './compare.ts';
import { DEMOS, type Demo } from './demo.ts';
import { load, sizeOf } from './load.ts';
import { tableOf } from './print.ts';
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
    const rows = await settledReport(client, demo);
    say(`\n${demo.title}\n\n${tableOf(rows)}\n`);
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
async function settledReport(client: Client, demo: Demo): Promise<Comparison[]> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let rightBefore = false;
  for (;;) {
    const rows = await compareReport(client, demo.report, demo.expected);
    const right = rows.every((row) => row.equal);
    if ((right && rightBefore) || Date.now() > giveUpAt) return rows;
    rightBefore = right;
    await pause(500);
  }
}
