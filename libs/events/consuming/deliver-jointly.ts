import { isConnectionProblem } from '../connection-problem.ts';
import { type Delivery, deliver, deliverTogether, type RecordsToDeliver } from './deliver.ts';

interface Waiting {
  records: RecordsToDeliver;
  resolve(reached: bigint): void;
  reject(error: unknown): void;
}

/** A transaction stays short. */
const mostTogether = 1000;

/**
 * Delivers as `deliver` does, one transaction at a time, and what waits meanwhile together: batches of several partitions cost one
 * transaction instead of one each. When that fails, each goes alone.
 */
export function createJointDelivery(d: Delivery): (records: RecordsToDeliver) => Promise<bigint> {
  const waiting: Waiting[] = [];
  let working = false;
  return (records) => {
    const { promise, resolve, reject } = Promise.withResolvers<bigint>();
    waiting.push({ records, resolve, reject });
    if (!working) void work();
    return promise;
  };

  async function work(): Promise<void> {
    working = true;
    await undefined; // for those that are handed over in the same turn
    while (waiting.length > 0) await deliverGroup(d, takeGroup(waiting));
    working = false;
  }
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  let room = mostTogether;
  const end = waiting.findIndex(({ records }, i) => {
    room -= records.records.length;
    return i > 0 && room < 0;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

async function deliverGroup(d: Delivery, group: readonly Waiting[]): Promise<void> {
  if (group.length > 1) {
    try {
      const parts = group.map(({ records: { records, from } }) => ({ records: records.map(d.decode), at: from }));
      const reached = await deliverTogether(d, parts);
      group.forEach(({ resolve }, i) => resolve(reached[i]?.next ?? 0n));
      return;
    } catch (error) {
      if (isConnectionProblem(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
    }
  }
  for (const { records, resolve, reject } of group) await deliver(d, records).then(resolve, reject);
}
