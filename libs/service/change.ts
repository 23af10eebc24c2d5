import { inSpan } from '@danvan/events/in-span';
import type { Database, Origin } from './database/database.ts';
import { createOnceKnown } from './database/once-known.ts';
import { type Tx, takeAudit } from './database/tx.ts';
import { RequestIdReused } from './errors.ts';
import { fingerprint } from './identity/canonical.ts';

export interface ChangeSpec<R extends { id: string }> {
  /** The mutation's name. */
  mutation: string;
  /** The parsed input. Only its HMAC is kept. */
  input: { requestId: string } & object;
  /** Reads the records of an earlier, identical request, as they are now. */
  reload: (tx: Tx, ids: string[]) => Promise<R[]>;
  /** Why, where the caller has to say so. */
  reason?: string;
}

/**
 * One unit of work: idempotency, rules, state, audit and events commit together or not at all. Safe to repeat: the same actor,
 * mutation, requestId and input yield the records that the first call yielded, and `work` does not run again. A thrown user error
 * rolls everything back, so that the same requestId may be tried again. A reference that is not known yet rolls back, too, and `work` runs
 * again when it is: for known callers, within 2 s a request.
 * @throws RequestIdReused when the requestId was used before with another input, UnknownReference.
 */
export type Change = <R extends { id: string }, T extends R | R[]>(
  spec: ChangeSpec<R>,
  work: (tx: Tx) => Promise<T>,
) => Promise<T>;

export interface ChangeDependencies {
  database: Database;
  /** Of the request. */
  origin: Origin;
  hmacKey: string;
  newId(): string;
}

export function createChange({ database, origin, hmacKey, newId }: ChangeDependencies): Change {
  const onceKnown = createOnceKnown(database, origin);
  return (spec, work) => {
    const hmac = fingerprint(hmacKey, spec.input);
    const { traceparent: request } = origin;
    return inSpan({ name: `change ${spec.mutation}`, traceparent: request }, (traceparent) =>
      onceKnown(() =>
        database.transaction({ ...origin, traceparent }, async (tx) => {
          const changeId = newId();
          const isFirst = await claimIn(tx, { ...spec, changeId, hmac });
          if (!isFirst) return answerAgainIn(tx, spec, hmac);
          const result = await work(tx);
          await recordIn(tx, changeId, result);
          return result;
        }),
      ),
    );
  };
}

/** Nobody is logged in: `@public` mutations share one space of requestIds. */
const nobody = 'public';

interface Claim {
  changeId: string;
  mutation: string;
  input: { requestId: string };
  hmac: Buffer;
  reason?: string;
}

/** Waits while another transaction holds the same requestId; false once that one has committed. */
async function claimIn(tx: Tx, { changeId, mutation, input, hmac, reason }: Claim): Promise<boolean> {
  const { correlationId, organisationId, synthetic } = tx.origin;
  const rows = await tx.query(
    `INSERT INTO change (change_id, actor, mutation, request_id, hmac, at, reason, correlation_id, organisation_id, synthetic)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT ON CONSTRAINT change_actor_mutation_request_id_key DO NOTHING
     RETURNING change_id`,
    [
      changeId,
      tx.actor?.sub ?? nobody,
      mutation,
      input.requestId,
      hmac,
      tx.now(),
      reason ?? null,
      correlationId,
      organisationId ?? null,
      synthetic,
    ],
  );
  return rows.length > 0;
}

interface Outcome {
  hmac: Buffer;
  record_ids: string[];
  is_bulk: boolean;
}

async function answerAgainIn<R extends { id: string }, T extends R | R[]>(tx: Tx, spec: ChangeSpec<R>, hmac: Buffer): Promise<T> {
  const [outcome] = await tx.query<Outcome>(
    `SELECT c.hmac, r.record_ids, r.is_bulk FROM change c JOIN change_result r USING (change_id)
      WHERE c.actor = $1 AND c.mutation = $2 AND c.request_id = $3`,
    [tx.actor?.sub ?? nobody, spec.mutation, spec.input.requestId],
  );
  if (outcome === undefined) throw new Error('a committed change has no result');
  if (!outcome.hmac.equals(hmac)) throw new RequestIdReused();
  const found = new Map((await spec.reload(tx, outcome.record_ids)).map((record) => [record.id, record]));
  const records = outcome.record_ids.map((id) => {
    const record = found.get(id);
    if (record === undefined) throw new Error(`reload of ${spec.mutation} did not return ${id}`);
    return record;
  });
  return (outcome.is_bulk ? records : records[0]) as T;
}

async function recordIn(tx: Tx, changeId: string, result: { id: string } | { id: string }[]): Promise<void> {
  const records = Array.isArray(result) ? result : [result];
  const entries = takeAudit(tx).map((entry) => ({
    record_type: entry.recordType,
    record_id: entry.recordId,
    action: entry.action,
    before: entry.before,
    after: entry.after,
  }));
  await tx.query(
    `WITH result AS (INSERT INTO change_result (change_id, record_ids, is_bulk) VALUES ($1, $2, $3))
     INSERT INTO change_record (change_id, ordinal, record_type, record_id, action, before, after)
     SELECT $1, e.ordinal, e.record_type, e.record_id, e.action, e.before, e.after
       FROM ROWS FROM (jsonb_to_recordset($4::jsonb)
              AS (record_type text, record_id uuid, action text, before jsonb, after jsonb))
            WITH ORDINALITY AS e (record_type, record_id, action, before, after, ordinal)`,
    [changeId, records.map((record) => record.id), Array.isArray(result), JSON.stringify(entries)],
  );
}
