import type { ChangeSpec } from './change.ts';
import { getRecords } from './read-records.ts';
import type { RecordType, VersionedRecord } from './record-type.ts';

/** What a change of such records needs to answer a repeated request without running again: with its records as they are now. */
export function repeatable<R extends VersionedRecord, S>(
  { table }: RecordType<R, S>,
  mutation: string,
  input: ChangeSpec<R>['input'] & { reason?: string },
): ChangeSpec<R> {
  return {
    mutation,
    input,
    reload: (tx, ids) => getRecords(tx, table, ids),
    ...(input.reason !== undefined && { reason: input.reason }),
  };
}
