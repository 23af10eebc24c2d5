import type { EventDefinition } from '@danvan/events/define-event';
import { emit } from '@danvan/events/emit';
import type { RecordDefinition } from '@danvan/records';
import { type Tx, tableName, type UserError } from '@danvan/service';
import { insertFreeIn } from './insert-free.ts';
import type { Lasting } from './lasting.ts';

interface Registration<R extends Lasting, S> {
  record: RecordDefinition<R, S>;
  registered: EventDefinition<S>;
  /** What a constraint's refusal of a record with a new id means. */
  overlaps(record: R): UserError;
  idTaken(record: R): UserError;
}

/**
 * Writes new records with their audit rows and events; two statements, however many. For tables with exclusion constraints: two who want the
 * same time at once would wait for each other if they inserted as `createCommand` does. @throws what the refusal means, with the index
 */
export async function registerLastingIn<R extends Lasting, S extends object>(
  tx: Tx,
  { record, registered, overlaps, idTaken }: Registration<R, S>,
  records: readonly R[],
): Promise<R[]> {
  const refused = async (one: R) => {
    const [holder] = await tx.query(`SELECT FROM ${tableName(record.table)} WHERE id = $1`, [one.id]);
    return holder === undefined ? overlaps(one) : idTaken(one);
  };
  await insertFreeIn(tx, { table: record.table, rows: records, id: 'id', refused });
  const states = records.map(record.toState);
  states.forEach((after, i) =>
    tx.audit({ action: 'registered', recordType: record.name, recordId: (records[i] as R).id, after }),
  );
  await emit(tx, registered, states);
  return [...records];
}
