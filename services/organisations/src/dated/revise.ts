import type { VersionedRecord } from '@danvan/records';
import { NotFound, selectOf, type Tx, VersionConflict } from '@danvan/service';
import type { DatedRecord } from './dated-record.ts';
import type { VersionRow } from './dated-tables.ts';
import { insertFreeIn } from './insert-free.ts';
import type { Validity } from './validity.rules.ts';

/** All versions of the record, oldest first; it stays locked until the transaction ends. @throws NotFound, VersionConflict */
export async function lockVersionsIn<V extends Validity>(tx: Tx, record: DatedRecord<V>, seen: VersionedRecord): Promise<V[]> {
  const [row] = await tx.query<{ version: number }>(`SELECT version FROM ${record.name} WHERE id = $1 FOR UPDATE`, [seen.id]);
  if (row === undefined) throw new NotFound();
  if (row.version !== seen.version) throw new VersionConflict({ currentVersion: row.version });
  const versions = await tx.query<VersionRow<V>>(
    `SELECT ${selectOf(record.versionTable, 'v')} FROM ${record.name}_version v WHERE v.${record.name}_id = $1 ORDER BY v.valid_from`,
    [seen.id],
  );
  return versions.map(({ ownerId: _, ...version }) => version as unknown as V);
}

export interface Revision<V extends Validity> extends VersionedRecord {
  before: readonly V[];
  /** The same, its last version closed, and after a revision a new one. */
  after: readonly V[];
}

/** Writes what became of a locked record, with its audit row and event. */
export async function reviseIn<V extends Validity>(tx: Tx, record: DatedRecord<V>, revision: Revision<V>): Promise<void> {
  const { id, before, after } = revision;
  const version = revision.version + 1;
  const closed = after[before.length - 1];
  await tx.query(`UPDATE ${record.name}_version SET valid_to = $3 WHERE ${record.name}_id = $1 AND valid_from = $2`, [
    id,
    closed?.validFrom,
    closed?.validTo,
  ]);
  const rows = after.slice(before.length).map((added) => ({ ...added, ownerId: id }) as VersionRow<V>);
  if (rows.length > 0)
    await insertFreeIn(tx, { table: record.versionTable, rows, id: 'ownerId', refused: record.versionRefused });
  await tx.query(`UPDATE ${record.name} SET version = $2 WHERE id = $1`, [id, version]);
  const action = rows.length > 0 ? 'revised' : 'ended';
  tx.audit({ action, recordType: record.name, recordId: id, before: { versions: before }, after: { versions: after } });
  await record.revised.emitIn(tx, [{ id, version, versions: [...after] }]);
}
