import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

interface OpenTransaction {
  isOpen: boolean;
}

const transactions = new AsyncLocalStorage<OpenTransaction>();

/** Runs what happens between BEGIN and COMMIT: until it has ended, nothing that it started may pause. */
export async function betweenBeginAndCommit<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { isOpen: true };
  try {
    return await transactions.run(transaction, work);
  } finally {
    transaction.isOpen = false;
  }
}

/** @throws between BEGIN and COMMIT, where whoever waits keeps a connection and locks from everybody else */
export function assertNoTransaction(what: string): void {
  if (transactions.getStore()?.isOpen) throw new Error(`${what} inside an open transaction: do it before BEGIN or after COMMIT`);
}

/** The one way to sleep, held by lint. @throws inside an open transaction; an AbortError when `signal` is aborted */
export async function pause(ms: number, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  assertNoTransaction('a pause');
  await sleep(ms, undefined, signal === undefined ? {} : { signal });
}
