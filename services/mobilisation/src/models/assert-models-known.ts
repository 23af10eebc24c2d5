import { type InputIssue, InvalidInput, type Tx } from '@danvan/service';

export interface NamedModel {
  /** Null names none. */
  id: string | null;
  /** Where the input names it. */
  path: InputIssue['path'];
}

/** The models that an input names exist and are not cancelled; they may belong to anybody. One statement. @throws InvalidInput */
export async function assertModelsKnownIn(tx: Tx, named: readonly NamedModel[]): Promise<void> {
  const ids = new Set(named.flatMap(({ id }) => id ?? []));
  if (ids.size === 0) return;
  const rows = await tx.query<{ id: string }>(`SELECT id FROM model WHERE id = ANY($1) AND status <> 'CANCELLED'`, [[...ids]]);
  const known = new Set(rows.map((row) => row.id));
  const unknown = named.filter(({ id }) => id !== null && !known.has(id));
  if (unknown.length === 0) return;
  const message = { vi: 'Không có mô hình này, hoặc mô hình đã hủy.', en: 'There is no such model, or it is cancelled.' };
  throw new InvalidInput(unknown.map(({ path }) => ({ path, message })));
}
