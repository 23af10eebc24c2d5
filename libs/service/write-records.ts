import { emit } from '@danvan/events/emit';
import type { EntitySchema } from 'typeorm';
import type { Tx } from './database.ts';
import { columnsOf, tableName } from './record-columns.ts';
import type { Telling, VersionedRecord } from './record-type.ts';

/** Writes new records with their audit rows and events. Two statements, however many. */
export async function insertRecordsIn<R extends VersionedRecord, S>(
  tx: Tx,
  { type, event }: Telling<R, S>,
  records: readonly R[],
): Promise<R[]> {
  await tx.insert(type.table, records);
  for (const record of records) tx.audit({ ...entryFor(type.name, event, record), after: type.toState(record) as object });
  await emit(tx, event, records.map(type.toState));
  return [...records];
}

export interface Step<R> {
  readonly before: R;
  readonly after: R;
}

/** Writes what became of locked records, each as its next version, with audit rows and events. Two statements, however many. */
export async function updateRecordsIn<R extends VersionedRecord, S>(
  tx: Tx,
  { type, event }: Telling<R, S>,
  steps: readonly Step<R>[],
): Promise<R[]> {
  const records = steps.map(({ before, after }) => ({ ...after, version: before.version + 1 }));
  await tx.query(updateStatement(type.table), [JSON.stringify(records.map((record) => toRow(type.table, record)))]);
  records.forEach((record, i) => {
    const before = steps[i]?.before as R;
    tx.audit({
      ...entryFor(type.name, event, record),
      before: type.toState(before) as object,
      after: type.toState(record) as object,
    });
  });
  await emit(tx, event, records.map(type.toState));
  return records;
}

function entryFor(recordType: string, event: { type: string }, { id }: VersionedRecord) {
  return { action: event.type.slice(event.type.lastIndexOf('.') + 1), recordType, recordId: id };
}

function updateStatement<R extends object>(table: EntitySchema<R>): string {
  const name = tableName(table);
  const assignments = columnsOf(table)
    .filter(({ column }) => column !== 'id')
    .map(({ column }) => `${column} = n.${column}`);
  return `UPDATE ${name} r SET ${assignments.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb) n WHERE r.id = n.id`;
}

function toRow<R extends object>(table: EntitySchema<R>, record: R): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(columnsOf(table).map(({ property, column }) => [column, values.get(property)]));
}
