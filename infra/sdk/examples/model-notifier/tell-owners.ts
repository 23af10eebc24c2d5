import type pg from 'pg';

interface Notice {
  event_id: string;
  model_id: string;
  name: string;
  on: string;
}

/**
 * Tells what is noted and not told yet, oldest first; a notice whose owner we do not know yet waits for its turn. A crash between the call
 * and its note makes a second call with the same Idempotency-Key: exactly once is the two of us together.
 */
export async function tellOwners(pool: pg.Pool, notifyUrl: string): Promise<void> {
  const { rows } = await pool.query<Notice>(
    `SELECT event_id, model_id, name, to_char(recognised_on, 'DD/MM/YYYY') AS on FROM notice JOIN owner USING (organisation_id)
      WHERE told_at IS NULL ORDER BY event_id`,
  );
  for (const notice of rows) {
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
    await pool.query('UPDATE notice SET told_at = now() WHERE event_id = $1', [notice.event_id]);
  }
}
