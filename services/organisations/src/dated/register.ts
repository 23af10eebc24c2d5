import type { Tx } from '@danvan/service/database';
import type { DatedType, VersionRow } from './dated-type.ts';
import { insertFreeIn } from './insert-free.ts';
import type { Validity } from './validity.ts';

export type Registered<V extends Validity> = V & { id: string; version: number };

/** Writes new records with their first version, audit rows and events. Three statements, however many. @throws with the index. */
export async function registerIn<V extends Validity>(
  tx: Tx,
  type: DatedType<V>,
  records: readonly Registered<V>[],
): Promise<void> {
  const registeredAt = tx.now();
  const rows = records.map(({ id, version }) => ({ id, version, registeredAt }));
  await insertFreeIn(tx, { table: type.table, rows, id: 'id', refused: ({ id }) => type.idTaken(id) });
  const versions = records.map(({ id, version: _, ...state }) => ({ ...state, ownerId: id }) as unknown as VersionRow<V>);
  await insertFreeIn(tx, { table: type.versionTable, rows: versions, id: 'ownerId', refused: type.versionRefused });
  for (const { id, ...after } of records) tx.audit({ action: 'registered', recordType: type.name, recordId: id, after });
  await type.tellRegisteredIn(tx, records);
}
