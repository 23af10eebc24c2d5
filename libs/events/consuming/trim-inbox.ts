import type { EventOrigin } from '../outbox/emit.ts';
import type { ConsumerDatabase } from './consumer.ts';

const keepDays = 30;
const chunk = 5000;

/**
 * Positions keep old events away for good; the inbox is for repeats, which follow their first delivery within days. One chunk; true while
 * there is more.
 */
export async function trimInbox(database: ConsumerDatabase, consumers: readonly string[], origin: EventOrigin): Promise<boolean> {
  const rows = await database.transaction(origin, (tx) =>
    tx.query(
      `DELETE FROM inbox WHERE ctid IN (
         SELECT ctid FROM inbox WHERE consumer = ANY($1) AND handled_at < now() - $2 * interval '1 day' LIMIT $3)
       RETURNING 1`,
      [consumers, keepDays, chunk],
    ),
  );
  return rows.length === chunk;
}
