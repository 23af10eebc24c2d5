import { readdir, readFile } from 'node:fs/promises';

/** A living process and the memory it uses. */
export interface MeasuredProcess {
  pid: number;
  command: string;
  /** PSS, in bytes: its own pages, and its share of those it has in common with others, so that a sum counts each page once. */
  bytes: number;
}

/** A process with all its descendants. Reads Linux's /proc. */
export async function processTree(root: number): Promise<MeasuredProcess[]> {
  const pids = await pidsBelow(root);
  const found = await Promise.all(pids.map((pid) => measureProcess(pid).catch(() => undefined))); // gone since
  return found.filter((one) => one !== undefined);
}

/** Processor time that a process and its descendants have taken since their starts; of those that are gone as well, once they are waited for. */
export async function processorSeconds(root: number): Promise<number> {
  const times = await Promise.all((await pidsBelow(root)).map((pid) => read(pid, 'stat').then(processorTicks, () => 0)));
  return times.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
}

/** USER_HZ, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** User and system time, its own and its ended children's. The name of the program, in brackets, may hold anything; behind it stand numbers. */
function processorTicks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

/** With the root itself. */
async function pidsBelow(root: number): Promise<number[]> {
  const parents = await parentsOfAll();
  const isInside = (pid: number): boolean => pid === root || (parents.has(pid) && isInside(Number(parents.get(pid))));
  return [...parents.keys()].filter(isInside);
}

export async function measureProcess(pid: number): Promise<MeasuredProcess> {
  const [cmdline, rollup] = await Promise.all([read(pid, 'cmdline'), read(pid, 'smaps_rollup')]);
  const kibibytes = Number(rollup.match(/^Pss:\s+(\d+) kB$/m)?.[1]);
  if (Number.isNaN(kibibytes)) throw new Error(`/proc/${pid}/smaps_rollup tells no PSS`);
  return { pid, command: cmdline.replaceAll('\0', ' ').trim(), bytes: kibibytes * 1024 };
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const entries = await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const));
  return new Map(entries);
}

/** 0, which is nobody, for a process that is gone. */
async function parentOf(pid: number): Promise<number> {
  const status = await read(pid, 'status').catch(() => '');
  return Number(status.match(/^PPid:\s+(\d+)$/m)?.[1] ?? 0);
}

function read(pid: number, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8');
}
