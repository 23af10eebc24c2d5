import type { EventDefinition } from '@danvan/events/define-event';
import { emit } from '@danvan/events/emit';
import { columnsOf, type Tx, tableName } from '@danvan/service';
import type { EntitySchema } from 'typeorm';
import type { RecordDefinition, VersionedRecord } from './define-record.ts';

/** What writing has to know of a kind of record. */
export type WrittenRecord<R extends VersionedRecord, S> = Pick<RecordDefinition<R, S>, 'name' | 'table' | 'toState'>;

/** The event that a change emits: with the record's state as it is, or with another payload made of it. */
export type ChangeEvent<S> = EventDefinition<S> | EventOfState<S>;

interface EventOfState<S> {
  readonly type: string;
  emitIn(tx: Tx, states: readonly S[]): Promise<void>;
}

/** For an event that carries more or less than the state, or a narrower one. */
export function eventOf<S, P>(event: EventDefinition<P>, toPayload: (state: S) => P): EventOfState<S> {
  return { type: event.type, emitIn: (tx, states) => emit(tx, event, states.map(toPayload)) };
}

/** A kind of record and the event emitted when one of them changes. */
export interface RecordChange<R extends VersionedRecord, S> {
  readonly record: WrittenRecord<R, S>;
  readonly event: ChangeEvent<S>;
}

/** A record before and after a change. */
export interface Step<R> {
  readonly before: R;
  readonly after: R;
}

/** Writes new records with their audit rows and events. Two statements, however many. */
export async function insertRecordsIn<R extends VersionedRecord, S>(
  tx: Tx,
  { record, event }: RecordChange<R, S>,
  records: readonly R[],
): Promise<R[]> {
  await tx.insert(record.table, records);
  const states = records.map(record.toState);
  states.forEach((after, i) => tx.audit({ ...entryFor(record.name, event, records[i] as R), after: after as object }));
  await emitStates(tx, event, states);
  return [...records];
}

/** Writes what became of locked records, each as its next version, with audit rows and events. Two statements, however many. */
export async function updateRecordsIn<R extends VersionedRecord, S>(
  tx: Tx,
  { record, event }: RecordChange<R, S>,
  steps: readonly Step<R>[],
): Promise<R[]> {
  const records = steps.map(({ before, after }) => ({ ...after, version: before.version + 1 }));
  await tx.query(updateStatement(record.table), [JSON.stringify(records.map((one) => toRow(record.table, one)))]);
  const states = records.map(record.toState);
  states.forEach((after, i) => {
    const before = record.toState(steps[i]?.before as R) as object;
    tx.audit({ ...entryFor(record.name, event, records[i] as R), before, after: after as object });
  });
  await emitStates(tx, event, states);
  return records;
}

function emitStates<S>(tx: Tx, event: ChangeEvent<S>, states: readonly S[]): Promise<void> {
  return 'emitIn' in event ? event.emitIn(tx, states) : emit(tx, event, states);
}

function entryFor(recordType: string, { type }: { type: string }, { id }: VersionedRecord) {
  return { action: type.slice(type.lastIndexOf('.') + 1), recordType, recordId: id };
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
