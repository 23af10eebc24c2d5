import { todayInVietnam } from '@danvan/calendar';
import type { Tx } from '@danvan/service';
import type { DatedRecord, Registered } from './dated-record.ts';
import type { VersionRow } from './dated-tables.ts';
import type { AtDay } from './find-at.ts';
import { insertFreeIn } from './insert-free.ts';
import { nearestDayIn, type Validity } from './validity.rules.ts';

/** Writes new records with their first version, audit rows and events; answers with them as of today. Three statements, however many. @throws with the index */
export async function registerIn<V extends Validity>(
  tx: Tx,
  record: DatedRecord<V>,
  records: readonly Registered<V>[],
): Promise<AtDay<V>[]> {
  const registeredAt = tx.now();
  const rows = records.map(({ id, version }) => ({ id, version, registeredAt }));
  await insertFreeIn(tx, { table: record.rowTable, rows, id: 'id', refused: ({ id }) => record.idTaken(id) });
  const versions = records.map(({ id, version: _, ...state }) => ({ ...state, ownerId: id }) as unknown as VersionRow<V>);
  await insertFreeIn(tx, { table: record.versionTable, rows: versions, id: 'ownerId', refused: record.versionRefused });
  for (const { id, ...after } of records) tx.audit({ action: 'registered', recordType: record.name, recordId: id, after });
  await record.registered.emitIn(tx, records);
  const today = todayInVietnam(tx.now());
  return records.map((one) => ({ ...one, asOf: nearestDayIn(one, today) }));
}
