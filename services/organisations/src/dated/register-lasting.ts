import { emit } from '@danvan/events/emit';
import type { Tx } from '@danvan/service/database';
import type { UserError } from '@danvan/service/errors';
import { insertFreeIn } from './insert-free.ts';
import type { Lasting, LastingType } from './lasting-type.ts';

/** Writes new records with their audit rows and events; two statements, however many. @throws what `refused` says, with the index */
export async function registerLastingIn<R extends Lasting, S extends object>(
  tx: Tx,
  { type, refused }: { type: LastingType<R, S>; refused: (record: R) => UserError | Promise<UserError> },
  records: readonly R[],
): Promise<R[]> {
  await insertFreeIn(tx, { table: type.table, rows: records, id: 'id', refused });
  for (const record of records)
    tx.audit({ action: 'registered', recordType: type.name, recordId: record.id, after: type.toState(record) });
  await emit(tx, type.registered, records.map(type.toState));
  return [...records];
}
