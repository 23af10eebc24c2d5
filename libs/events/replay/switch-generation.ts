import type { Consumer } from '../consuming/consumer.ts';
import type { EventTransaction } from '../outbox/emit.ts';

/** Rows that the rebuilt table has and the present one has not, and the other way round; a changed row counts on both sides. */
export interface TableDifference {
  table: string;
  missing: number;
  surplus: number;
}

export interface GenerationSwitch {
  /** Of the second generation. */
  schema: string;
  consumer: Consumer;
  /** False only compares. */
  switchOver: boolean;
  /** False when the second generation has handled the last part of the log only, and took the rest over. */
  isWhole: boolean;
}

/**
 * Only rows that differ are replaced: names, grants, sequences and foreign keys stay as the migrations made them, and readers see the old
 * content or the new.
 */
export async function compareAndSwitchIn(tx: EventTransaction, s: GenerationSwitch): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of s.consumer.tables ?? []) differences.push(await compareIn(tx, s, table));
  if (s.switchOver) await replaceConsumerStateIn(tx, s);
  return differences;
}

async function compareIn(
  tx: EventTransaction,
  { schema, switchOver }: GenerationSwitch,
  table: string,
): Promise<TableDifference> {
  const columns = await columnsIn(tx, table);
  const rebuilt = `SELECT ${columns} FROM ${schema}.${table}`;
  const present = `SELECT ${columns} FROM public.${table}`;
  if (switchOver) await tx.query(`LOCK TABLE public.${table} IN SHARE ROW EXCLUSIVE MODE`);
  await tx.query(`CREATE TEMP TABLE missing_row ON COMMIT DROP AS (${rebuilt} EXCEPT ALL ${present})`);
  await tx.query(`CREATE TEMP TABLE surplus_row ON COMMIT DROP AS (${present} EXCEPT ALL ${rebuilt})`);
  const [count] = await tx.query<{ missing: number; surplus: number }>(
    'SELECT (SELECT count(*)::int FROM missing_row) AS missing, (SELECT count(*)::int FROM surplus_row) AS surplus',
  );
  if (switchOver) {
    await deleteSurplusIn(tx, table, columns);
    await tx.query(`INSERT INTO public.${table} (${columns}) SELECT * FROM missing_row`);
  }
  await tx.query('DROP TABLE missing_row, surplus_row');
  return { table, missing: count?.missing ?? 0, surplus: count?.surplus ?? 0 };
}

/** As many of equal rows as there are too many. */
async function deleteSurplusIn(tx: EventTransaction, table: string, columns: string): Promise<void> {
  const numbered = (from: string, place: string) =>
    `SELECT ${place} ROW(${columns})::text AS content, row_number() OVER (PARTITION BY ROW(${columns})::text) AS nth FROM ${from}`;
  await tx.query(
    `DELETE FROM public.${table} WHERE ctid IN (
       SELECT present.ctid FROM (${numbered(`public.${table}`, 'ctid,')}) AS present JOIN (${numbered('surplus_row', '')}) AS surplus USING (content, nth))`,
  );
}

/** What the table generates by itself, identities above all, is neither compared nor copied. */
export async function columnsIn(tx: EventTransaction, table: string): Promise<string> {
  const rows = await tx.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
      WHERE attrelid = ('public.' || quote_ident($1))::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '' ORDER BY attnum`,
    [table],
  );
  return rows.map((row) => row.name).join(', ');
}

/** Where the second generation stands, what it has handled and what it has parked. */
async function replaceConsumerStateIn(tx: EventTransaction, { schema, consumer, isWhole }: GenerationSwitch): Promise<void> {
  for (const table of ['consumer_position', 'inbox', 'parked_key', 'parked_event']) {
    const columns = await columnsIn(tx, table);
    const goesOn = table === 'inbox' && !isWhole;
    if (!goesOn) await tx.query(`DELETE FROM public.${table} WHERE consumer = $1`, [consumer.name]);
    await tx.query(
      `INSERT INTO public.${table} (${columns}) SELECT ${columns} FROM ${schema}.${table} WHERE consumer = $1
        ${table === 'parked_event' ? 'ORDER BY position' : ''} ${goesOn ? 'ON CONFLICT DO NOTHING' : ''}`,
      [consumer.name],
    );
  }
}
