import { url as inspectorUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import type { Log } from '../telemetry/log.ts';

/** What the thread that watches is given. */
export interface Watched {
  /** How often the loop has turned, and 1 beside it while an inspector listens. */
  pulse: Int32Array;
  everyMs: number;
  /** So many looks without a turn between them end the process. */
  mostLooks: number;
  exitCode: number;
  /** What each line of the log begins with. */
  bindings: object;
}

/** EX_SOFTWARE of sysexits.h. */
const exitCode = 70;
const mostLooks = 10;

/**
 * Ends this process, with exit code 70 and a last line in the log, once its event loop has stood still for `limitMs`; 0 watches
 * nothing. A thread of its own looks, and counts its own looks: a machine that slept, or a process that was stopped by a signal, does not
 * stand still. While an inspector listens the thread rests, since a person may hold the process at a breakpoint.
 */
export function watchEventLoop({ limitMs, log }: { limitMs: number; log: Log }): void {
  if (limitMs === 0) return;
  const everyMs = limitMs / mostLooks;
  const pulse = new Int32Array(new SharedArrayBuffer(8));
  const beat = () => {
    Atomics.add(pulse, 0, 1);
    Atomics.store(pulse, 1, inspectorUrl() === undefined ? 0 : 1);
  };
  beat();
  setInterval(beat, everyMs / 2).unref();
  const watched: Watched = { pulse, everyMs, mostLooks, exitCode, bindings: log.bindings() };
  const worker = new Worker(new URL('./event-loop-watcher.js', import.meta.url), {
    workerData: watched,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });
  worker.unref();
  worker.on('error', (error) => log.error({ err: error }, 'the event loop is watched no longer'));
}
