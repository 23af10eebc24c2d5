import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the server at this address says that it is ready. Rejects when `signal` aborts, with its reason. */
export async function untilReady(url: string, signal: AbortSignal): Promise<void> {
  while (!(await isReady(new URL('/health/ready', url)))) {
    signal.throwIfAborted();
    await wait(50);
  }
}

async function isReady(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
