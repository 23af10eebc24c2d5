import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PositionStore } from '../following/follow-events.ts';
import type { PartitionPosition } from '../transports/transport.ts';

const Kept = z.array(z.object({ topic: z.string(), partition: z.int(), next: z.string().regex(/^\d+$/) }));

/** Keeps the positions of one process in a JSON file. A crash leaves the old file or the new one. */
export function filePositions(file: string): PositionStore {
  let known: Map<string, PartitionPosition> | undefined;
  const load = async () => (known ??= new Map((await read(file)).map((position) => [placeOf(position), position])));
  let writing: Promise<unknown> = Promise.resolve();
  return {
    load: async () => [...(await load()).values()],
    async save(position) {
      const positions = await load();
      positions.set(placeOf(position), position);
      // Partitions are read side by side; their writes must not overtake each other.
      writing = writing.catch(() => undefined).then(() => write(file, [...positions.values()]));
      await writing;
    },
  };
}

async function read(file: string): Promise<PartitionPosition[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '[]';
  });
  const kept = Kept.safeParse(safeJson(text));
  if (!kept.success) throw new Error(`${file} does not hold positions: put it back as it was, or remove it to begin anew`);
  return kept.data.map((position) => ({ ...position, next: BigInt(position.next) }));
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function write(file: string, positions: readonly PartitionPosition[]): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(positions.map((p) => ({ ...p, next: String(p.next) }))));
  await rename(`${file}.new`, file);
}

function placeOf({ topic, partition }: PartitionPosition): string {
  return `${partition} ${topic}`;
}
