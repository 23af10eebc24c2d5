import { readFileSync } from 'node:fs';

const often = 500;

/**
 * Aborts when the terminal, the system or npm tells this process to end. With `watchNpm`, also when npm is gone: killed, it tells
 * nobody.
 */
export function whenToldToLeave({ watchNpm }: { watchNpm: boolean }): AbortSignal {
  const leaving = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort(new Error(signal)));
  if (watchNpm) {
    const before = lineage();
    setInterval(() => lineage() !== before && leaving.abort(new Error('npm is gone')), often).unref();
  }
  return leaving.signal;
}

/** Who started us, and who started that: between npm and its script there may be a shell, which outlives a killed npm. */
function lineage(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^PPid:\s+(\d+)$/m)?.[1];
  } catch {
    return undefined; // not Linux, or gone
  }
}
