import { Unavailable } from '@danvan/service/errors';
import type { Queryable } from './directory.ts';

const patience = 2_000;
const pause = 40;

/**
 * Events arrive a moment after the change they tell of: a reference that is not here yet is waited for, then refused as retryable.
 * `findUnknown` must read anew each time; READ COMMITTED shows it what a consumer has committed since.
 */
export async function waitUntilKnown(findUnknown: () => Promise<string[]>): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const unknown = await findUnknown();
    if (unknown.length === 0) return;
    if (performance.now() >= deadline) throw new Unavailable({ retryable: true });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** An organisation counts as known when its area is known too: its level could not be told otherwise. */
export function waitUntilOrganisationsKnown(tx: Queryable, ids: readonly string[]): Promise<void> {
  return waitUntilKnown(async () => {
    const rows = await tx.query<{ id: string }>(
      `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
        WHERE NOT EXISTS (SELECT FROM directory_organisation o WHERE o.organisation_id = asked.id)
           OR EXISTS (SELECT FROM directory_organisation o WHERE o.organisation_id = asked.id AND o.area_id IS NOT NULL
                         AND NOT EXISTS (SELECT FROM directory_area a WHERE a.area_id = o.area_id))`,
      [ids],
    );
    return rows.map((row) => row.id);
  });
}

export function waitUntilAreasKnown(tx: Queryable, ids: readonly string[]): Promise<void> {
  return waitUntilKnown(async () => {
    const rows = await tx.query<{ id: string }>(
      `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
        WHERE NOT EXISTS (SELECT FROM directory_area a WHERE a.area_id = asked.id)`,
      [ids],
    );
    return rows.map((row) => row.id);
  });
}
