import type pg from 'pg';

interface Notice {
  event_id: string;
  model_id: string;
  name: string;
  on: string;
}

/**
 * Tells what is noted and not told yet, oldest first; a notice whose owner we do not know yet waits for its turn. Several of us may run: each
 * takes what no other is telling just now. A crash between the call and its note makes a second call with the same Idempotency-Key: exactly
 * once is the two of us together.
 */
export async function tellOwners(pool: pg.Pool, notifyUrl: string): Promise<void> {
  while (await tellNext(pool, notifyUrl));
}

/** The row stays locked until it is told; who dies lets go of it. */
async function tellNext(pool: pg.Pool, notifyUrl: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<Notice>(
      `SELECT event_id, model_id, name, to_char(recognised_on, 'DD/MM/YYYY') AS on FROM notice JOIN owner USING (organisation_id)
        WHERE told_at IS NULL ORDER BY event_id LIMIT 1 FOR UPDATE OF notice SKIP LOCKED`,
    );
    const [notice] = rows;
    if (notice) await tell(notifyUrl, notice);
    await client.query('UPDATE notice SET told_at = now() WHERE event_id = $1', [notice?.event_id]);
    await client.query('COMMIT');
    return notice !== undefined;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function tell(notifyUrl: string, notice: Notice): Promise<void> {
  const answer = await fetch(notifyUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': notice.event_id },
    body: JSON.stringify({
      modelId: notice.model_id,
      vi: `Mô hình của ${notice.name} được công nhận ngày ${notice.on}.`,
      en: `The model of ${notice.name} was recognised on ${notice.on}.`,
    }),
  });
  if (!answer.ok) throw new Error(`${notifyUrl} answered ${answer.status}`);
}
