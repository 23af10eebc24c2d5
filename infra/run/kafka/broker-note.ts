import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endsWithin, runs, signalProcess } from '@danvan/local/process-life';
import { z } from 'zod';

const Note = z.object({ pid: z.number().optional(), port: z.number(), controllerPort: z.number() });
/** What a folder tells of its broker: its ports, kept from start to start, and the process that has it. */
export type BrokerNote = z.infer<typeof Note>;

export const noteFile = (folder: string) => join(folder, 'broker.json');
export const settingsFile = (folder: string) => join(folder, 'server.properties');

export async function readNote(folder: string): Promise<BrokerNote | undefined> {
  try {
    return Note.parse(JSON.parse(await readFile(noteFile(folder), 'utf8')));
  } catch {
    return undefined; // never started, or a write that a power cut left unfinished: the ports are chosen anew
  }
}

/** The living broker of this folder. */
export async function findBroker(folder: string): Promise<(BrokerNote & { pid: number }) | undefined> {
  const note = await readNote(folder);
  return note?.pid !== undefined && runs(note.pid, settingsFile(folder)) ? { ...note, pid: note.pid } : undefined;
}

/** SIGTERM is Kafka's controlled shutdown. */
const politeness: [NodeJS.Signals, number][] = [
  ['SIGTERM', 20_000],
  ['SIGKILL', 5_000],
];

/** Ends the broker of this folder, if one runs. */
export async function stopBroker(folder: string): Promise<void> {
  const broker = await findBroker(folder);
  if (!broker) return;
  for (const [signal, patience] of politeness) {
    if (!signalProcess(broker.pid, signal) || (await endsWithin(broker.pid, patience))) return;
  }
}
