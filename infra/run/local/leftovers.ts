import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import { endsWithin, runs, signalProcess } from './process-life.ts';

const Noted = z.record(z.string(), z.object({ pid: z.number(), entry: z.string() }));
type Noted = z.infer<typeof Noted>;

const file = 'processes';

/** Notes which processes belong to this data folder, for the start after a starter that was killed. */
export function createProcessNotes(data: DataFolder): {
  note(name: string, process: { pid: number; entry: string }): Promise<void>;
} {
  const noted: Noted = {};
  let writing = Promise.resolve();
  return {
    note: (name, started) => {
      noted[name] = started;
      writing = writing.then(() => data.write(file, noted));
      return writing;
    },
  };
}

/** They end by themselves when their starter dies, but finish their requests first; one that hangs is helped along. */
const patience: [NodeJS.Signals, number][] = [
  ['SIGTERM', 6_000],
  ['SIGKILL', 6_000],
];

/** Waits until the processes of a killed starter are gone: they hold ports. */
export async function endLeftovers(dataFolder: string): Promise<void> {
  const text = await readFile(join(dataFolder, `${file}.json`), 'utf8').catch(() => '{}');
  const noted = Noted.safeParse(parseOr(text, {}));
  await Promise.all(Object.values(noted.data ?? {}).map(end));
}

async function end({ pid, entry }: Noted[string]): Promise<void> {
  if (!runs(pid, entry) || (await endsWithin(pid, 3_000))) return;
  for (const [signal, limit] of patience) if (!signalProcess(pid, signal) || (await endsWithin(pid, limit))) return;
}

function parseOr(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}
