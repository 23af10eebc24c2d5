import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';

/** What one run of a measurement found. */
export interface Result {
  title: string;
  at: string;
  seconds: number;
  machine: Machine;
  /** Average load of the last minute, before and at the end. */
  load: { before: number; after: number };
  figures: Figure[];
}

/** Puts results beside those of other measurements that the file holds already. */
export async function keepResults(file: string, results: Readonly<Record<string, Result>>): Promise<void> {
  const all = { ...(await kept(file)), ...results };
  await writeFile(`${file}.new`, `${JSON.stringify(all, undefined, 2)}\n`);
  await rename(`${file}.new`, file);
}

async function kept(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text);
  } catch {
    return {}; // an older form, or cut off: measured anew in any case
  }
}
