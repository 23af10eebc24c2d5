import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Asks seldom, so that asking costs nothing beside what is measured. */
export async function untilTrue(pool: pg.Pool, query: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ is_true: boolean }>(query);
    if (rows[0]?.is_true) return;
    await pause(250, undefined, { signal });
  }
}
