import { eachAtIndex } from '@danvan/service/lock-records';
import type { VersionedRecord } from '@danvan/service/record-type';
import type { Step } from '@danvan/service/write-records';

/**
 * What becomes of locked records when each item of a request takes its own, in order; one that several items take is changed by one
 * after the other and written once. What `take` throws names the item's index.
 */
export async function foldSteps<R extends VersionedRecord>(
  locked: readonly R[],
  take: (record: R, index: number) => R,
): Promise<Step<R>[]> {
  const steps = new Map(locked.map((before) => [before.id, { before, after: before }]));
  await eachAtIndex(locked, (before, index) => {
    const after = steps.get(before.id)?.after ?? before;
    steps.set(before.id, { before, after: take(after, index) });
  });
  return [...steps.values()];
}
