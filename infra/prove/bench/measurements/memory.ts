import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import type { Measurement } from '../measurement.ts';
import { npmStart } from '../npm-start.ts';
import { type MeasuredProcess, measureProcess, processTree } from '../process-tree.ts';
import { withDataFolder } from '../with-data-folder.ts';

const mebibyte = 2 ** 20;
/** Until what the start and the demonstration set left behind has been collected, or never will be. */
const settlingMs = 10_000;

/** Sum of PSS over all that `npm start` started, npm included; nobody asks anything meanwhile. */
export const memory: Measurement = {
  title: 'Memory of the whole federation, idle',
  measure: ({ say, signal, idleMinutes }) =>
    withDataFolder(async (dataFolder) => {
      const start = await npmStart(dataFolder, signal);
      try {
        await start.screenShown();
        await pause(settlingMs, undefined, { signal });
        const early = await processTree(start.pid);
        say(`Left alone for ${idleMinutes} more minutes …`);
        await pause(idleMinutes * 60_000, undefined, { signal });
        const late = await processTree(start.pid);
        const bare = await bareNodes(early.filter(({ command }) => !/^sh |postgres/.test(command)).length);
        return figuresOf({ early, late, bare, idleMinutes });
      } finally {
        await start.stop();
      }
    }),
};

interface Found {
  early: MeasuredProcess[];
  late: MeasuredProcess[];
  bare: MeasuredProcess[];
  idleMinutes: number;
}

function figuresOf({ early, late, bare, idleMinutes }: Found): Figure[] {
  const target = { atMost: 1024 };
  const beside = { what: `${bare.length} bare Node processes`, value: sum(bare) };
  return [
    { what: `${settlingMs / 1000} s after the screen`, value: sum(early), unit: 'MiB', target, beside },
    { what: `after ${idleMinutes} more minutes`, value: sum(late), unit: 'MiB', target },
    ...[...Map.groupBy(late, partOf)].map(([part, processes]) => ({ what: `  ${part}`, value: sum(processes), unit: 'MiB' })),
  ];
}

function sum(processes: readonly MeasuredProcess[]): number {
  return processes.reduce((total, { bytes }) => total + bytes, 0) / mebibyte;
}

function partOf({ command }: MeasuredProcess): string {
  return command.match(/(?:services\/)?([\w-]+)\/src\/main\.ts/)?.[1] ?? command.match(/postgres|npm|main\.ts/)?.[0] ?? command;
}

/** What as many Node processes take that do nothing. */
async function bareNodes(count: number): Promise<MeasuredProcess[]> {
  const children = Array.from({ length: count }, startBareNode);
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    return await Promise.all(children.map(({ pid }) => measureProcess(Number(pid))));
  } finally {
    for (const child of children) child.kill();
  }
}

function startBareNode(): ChildProcess {
  const program = 'process.send("up"); setInterval(() => {}, 60_000)';
  return spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}
