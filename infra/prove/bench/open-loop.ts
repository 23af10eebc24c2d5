import { setTimeout as pause } from 'node:timers/promises';

export interface OpenLoop {
  perSecond: number;
  seconds: number;
  signal: AbortSignal;
  send(index: number): Promise<unknown>;
}

/**
 * Sends at fixed times, whatever became of what was sent before: what is slow is not spared by a load that waits for it.
 * Settles when everything is answered. @throws the first failure
 */
export async function openLoop({ perSecond, seconds, signal, send }: OpenLoop): Promise<void> {
  const began = performance.now();
  const failures: unknown[] = [];
  const sent: Promise<unknown>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    const early = began + (index * 1000) / perSecond - performance.now();
    if (early > 0) await pause(early, undefined, { signal });
    sent.push(send(index).catch((error) => failures.push(error)));
  }
  await Promise.all(sent);
  if (failures.length > 0) throw failures[0];
}
