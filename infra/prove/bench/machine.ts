import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Where figures were measured: without it they say nothing. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}

/** Processes that ran or wanted to, on the average of the last minute. Above what a measurement itself causes, others were at work. */
export function loadNow(): number {
  return round(loadavg()[0] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
