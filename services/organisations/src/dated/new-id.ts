import type { RecordDefinition, Uniqueness, VersionedRecord } from '@danvan/records';
import { type Bilingual, RuleViolated, tableName } from '@danvan/service';

/** What it means that the primary key refuses a record: somebody else has the id that a loader chose. */
export function newId<R extends VersionedRecord, S>({ name, table }: RecordDefinition<R, S>, message: Bilingual): Uniqueness<R> {
  return {
    constraint: `${tableName(table)}_pkey`,
    keyOf: ({ id }) => `(${id})`,
    refusal: (record, index) =>
      new RuleViolated({ rule: `${name}.new-id`, message, details: record === undefined ? {} : { id: record.id }, index }),
  };
}
