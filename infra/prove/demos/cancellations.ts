import { type Batch, idIn, type Mutation } from './batch.ts';

interface Cancellation<T> {
  /** The key of the batches that made the records. */
  made: string;
  mutation: Mutation;
  /** The version a record has by then; undefined where it is not cancelled. */
  versionOf(record: T): number | undefined;
}

const reason = 'Bản ghi thử: phải không được tính';

/** One after the other, because the graph has no bulk form for what should be rare. */
export function cancellations<T>({ made, mutation, versionOf }: Cancellation<T>, records: readonly T[]): Batch[] {
  return records.flatMap((record, at) => {
    const version = versionOf(record);
    if (version === undefined) return [];
    return [
      { key: `${made}/cancel/${at}`, mutation, size: 1, inputs: (idsOf) => [{ id: idIn(idsOf, made, at), version, reason }] },
    ];
  });
}
