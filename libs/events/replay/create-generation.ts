import type { Consumer } from '../consuming/consumer.ts';
import { getPositionsIn } from '../consuming/consumer-store.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import type { PartitionPosition } from '../transports/transport.ts';
import { columnsIn } from './switch-generation.ts';

export interface NewGeneration {
  schema: string;
  consumer: Consumer;
  /** Where it begins to read, with the present rows; from the beginning and with none unless told. */
  starts: readonly PartitionPosition[] | undefined;
}

/** What a handler finds in no table of its generation it reads from the first. Discarded events count as handled in both. */
export async function createGenerationIn(tx: EventTransaction, { schema, consumer, starts }: NewGeneration): Promise<void> {
  const { name, tables = [] } = consumer;
  await tx.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await tx.query(`CREATE SCHEMA ${schema}`);
  for (const table of [...tables, 'consumer_position', 'inbox', 'parked_key', 'parked_event']) {
    await tx.query(`CREATE TABLE ${schema}.${table} (LIKE public.${table} INCLUDING ALL)`);
  }
  await tx.query(
    `INSERT INTO ${schema}.inbox (consumer, event_id)
     SELECT DISTINCT consumer, event_id FROM parked_decision WHERE consumer = $1 AND action = 'DISCARD' AND event_id IS NOT NULL`,
    [name],
  );
  if (starts) await beginWithPresentIn(tx, { schema, consumer, starts });
}

async function beginWithPresentIn(
  tx: EventTransaction,
  { schema, consumer, starts }: NewGeneration & { starts: readonly PartitionPosition[] },
): Promise<void> {
  for (const table of consumer.tables ?? []) {
    const columns = await columnsIn(tx, table);
    await tx.query(`INSERT INTO ${schema}.${table} (${columns}) SELECT ${columns} FROM public.${table}`);
  }
  await tx.query(`SET LOCAL search_path TO ${schema}, public`);
  await getPositionsIn(tx, { consumer: consumer.name, startOf: async () => [...starts] }, starts);
}
