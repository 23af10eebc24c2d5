import { forEachItem, type Step, type VersionedRecord } from '@danvan/records';

/**
 * What becomes of locked records when each item of a request takes its own, in order; a record that several items name is changed by
 * one after the other and written once. What `apply` throws names the item's index.
 */
export async function foldSteps<R extends VersionedRecord>(
  locked: readonly R[],
  apply: (record: R, index: number) => R,
): Promise<Step<R>[]> {
  const steps = new Map(locked.map((before) => [before.id, { before, after: before }]));
  await forEachItem(locked, (before, index) => {
    const after = steps.get(before.id)?.after ?? before;
    steps.set(before.id, { before, after: apply(after, index) });
  });
  return [...steps.values()];
}
