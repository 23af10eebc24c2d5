import type { Batch } from './batch.ts';
import { send } from './batch.ts';
import type { Client } from './client.ts';

/** Stages follow each other; the batches of one stage do not need each other and go side by side. */
export type Plan = Batch[][];

export const sizeOf = (plan: Plan): number => plan.flat().reduce((sum, batch) => sum + batch.size, 0);

/**
 * Loads a plan through the gateway. Safe to repeat, also after it was cut off at any moment: each batch carries the same requestId
 * every time. Tells the ids of the records that each batch made, in the order of its inputs.
 */
export async function load(
  client: Client,
  plan: Plan,
  onLoaded: (records: number) => void = () => {},
): Promise<ReadonlyMap<string, string[]>> {
  const made = new Map<string, string[]>();
  const idsOf = (key: string) => {
    const ids = made.get(key);
    if (!ids) throw new Error(`Batch ${key} stands in a later stage than the batch that needs it`);
    return ids;
  };
  for (const stage of plan) {
    const waiting = [...stage];
    const lane = async () => {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
        made.set(batch.key, await send(client, batch, idsOf));
        onLoaded(batch.size);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
  return made;
}

const LANES = 3;
