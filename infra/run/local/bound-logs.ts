import { copyFile, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stoppable } from './stop-in-order.ts';

const limit = 5 * 1024 * 1024;
const often = 10_000;

/**
 * Keeps each log of the folder, and one older part of it, within 5 MB. The processes write to their files themselves (no pipe that breaks
 * when the starter dies); they append, so an emptied file goes on from its beginning.
 */
export function boundLogs(folder: string): Stoppable {
  const timer = setInterval(() => void boundOnce(folder).catch(() => undefined), often); // a full disk stops the databases first
  timer.unref();
  return { stop: async () => clearInterval(timer) };
}

export async function boundOnce(folder: string): Promise<void> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).map((name) => join(folder, name));
  for (const log of logs) {
    if ((await stat(log)).size <= limit) continue;
    await copyFile(log, log.replace(/\.log$/, '.old'));
    await truncate(log);
  }
}
