import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from './keep-running.ts';
import { signalProcess } from './process-life.ts';

export interface Probing {
  /** What answers while the process lives. */
  url: URL;
  limitMs: number;
}

const probes = 5;
/** For a process that has not answered yet, since it is starting. */
const startLimitMs = 120_000;

/**
 * The same process, killed once it has not answered for `limitMs`: whoever keeps it running then starts another. Silence is counted by
 * probes, so that a machine that slept counts for one of them.
 */
export function killWhenSilent<R extends Runner>(runner: R, probing: Probing): R {
  const over = new AbortController();
  let wasSilent = false;
  void untilSilent(probing, over.signal).then((isSilent) => {
    wasSilent = isSilent && signalProcess(runner.pid, 'SIGKILL');
  });
  const ended = runner.ended.then((end) => {
    over.abort();
    return wasSilent ? { ...end, reason: `no answer for ${probing.limitMs / 1000} seconds` } : end;
  });
  const stop = () => {
    over.abort();
    return runner.stop();
  };
  return { ...runner, ended, stop };
}

/** False when `over` aborts before. */
async function untilSilent({ url, limitMs }: Probing, over: AbortSignal): Promise<boolean> {
  const everyMs = limitMs / probes;
  let mostUnanswered = Math.ceil(startLimitMs / everyMs);
  for (let unanswered = 0; unanswered < mostUnanswered; ) {
    const pause = wait(everyMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    const [isAnswered] = await Promise.all([answers(url, everyMs), pause]);
    if (over.aborted) return false;
    unanswered = isAnswered ? 0 : unanswered + 1;
    if (isAnswered) mostUnanswered = probes;
  }
  return true;
}

async function answers(url: URL, withinMs: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
