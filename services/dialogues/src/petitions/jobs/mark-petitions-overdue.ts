import { PetitionFellOverdue } from '@danvan/contracts/petitions';
import { getRecords, updateRecordsIn } from '@danvan/records';
import { selectOf, type Tx } from '@danvan/service';
import type { Job, JobContext } from '@danvan/service/start-jobs';
import { type Petition, petitionRecord } from '../petition-record.ts';

const atOnce = 100;
const name = 'mark-petitions-overdue';

/** As the partial index `petition_overdue_idx` has it; an event tells of records that are all made up or none. */
const isUntold = `p.due_at < $1 AND p.synthetic = $2 AND p.overdue_at IS NULL AND p.status IN ('SUBMITTED', 'ACCEPTED')`;

/**
 * Tells of each petition whose time ran out, once. Safe to repeat and to race: what is told is marked in the same transaction, and
 * whoever comes second finds nothing left.
 */
export const markPetitionsOverdue: Job = {
  name,
  everyMs: 60_000,
  async run(ctx) {
    for (const synthetic of [false, true])
      while ((await hasOverdue(ctx, synthetic)) && (await markSome(ctx, synthetic)) === atOnce);
  },
};

async function hasOverdue({ database, now }: JobContext, synthetic: boolean): Promise<boolean> {
  const found = await database.query(`SELECT FROM petition p WHERE ${isUntold} LIMIT 1`, [now(), synthetic]);
  return found.length > 0;
}

async function markSome(ctx: JobContext, synthetic: boolean): Promise<number> {
  const input = { requestId: ctx.newId() };
  const change = ctx.changeFor({ synthetic });
  const reload = (tx: Tx, ids: string[]) => getRecords<Petition>(tx, petitionRecord.table, ids);
  const marked = await change<Petition, Petition[]>({ mutation: name, input, reload }, async (tx) => {
    const overdue = (await isAloneIn(tx)) ? await lockOverdueIn(tx, synthetic) : [];
    const steps = overdue.map((before) => ({ before, after: { ...before, overdueAt: tx.now() } }));
    return steps.length === 0 ? [] : updateRecordsIn(tx, { record: petitionRecord, event: PetitionFellOverdue }, steps);
  });
  return marked.length;
}

/** One process at a time is enough; the lock ends with the transaction. */
async function isAloneIn(tx: Tx): Promise<boolean> {
  const [lock] = await tx.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken', [name]);
  return lock?.taken === true;
}

/** In id order, and past those that somebody is changing at this moment: their turn comes with the next run. */
function lockOverdueIn(tx: Tx, synthetic: boolean): Promise<Petition[]> {
  return tx.query<Petition>(
    `SELECT ${selectOf(petitionRecord.table, 'p')} FROM petition p WHERE ${isUntold}
      ORDER BY p.id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`,
    [tx.now(), synthetic],
  );
}
