import { OneStopPointRegistered } from '@danvan/contracts/organisations';
import { createCommand, forEachItem, optional, type Placement } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { z } from 'zod';
import { chosenId, lasting, name, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { newId } from '../dated/new-id.ts';
import { assertOrganisationLasts } from '../posts/post-holding.rules.ts';
import { oneStopPointRecord } from './one-stop-point-record.ts';

/** Registers one-stop points, which count where their organisations, held until the transaction ends, are on the points' first days. */
export const registerOneStopPoint = createCommand(oneStopPointRecord, {
  name: {
    one: 'registerOneStopPoint',
    item: 'oneStopPoint',
    many: 'registerOneStopPoints',
    items: 'oneStopPoints',
    success: 'OneStopPointsRegistered',
  },
  event: OneStopPointRegistered,
  item: lasting({ ...chosenId, organisationId: z.uuid(), name, place: optional(name), ...period }),
  async place(tx, { items }) {
    const organisations = await holdLivesIn(
      tx,
      'organisation',
      items.map(({ organisationId }) => organisationId),
    );
    await forEachItem(items, (one) => assertOrganisationLasts('one-stop-point', one, organisations.get(one.organisationId)));
    return placesOnFirstDayIn(tx, items);
  },
  create: ({ organisationId: _, ...point }) => point,
  unique: [newId(oneStopPointRecord, { vi: 'Mã định danh này đã được dùng.', en: 'This id is used already.' })],
});

/** Where each point counts: tier and area of its organisation on the point's first day. One statement. */
function placesOnFirstDayIn(tx: Tx, points: readonly { organisationId: string; validFrom: string }[]): Promise<Placement[]> {
  return tx.query<Placement>(
    `SELECT o.organisation_id AS "organisationId", o.tier, o.area_id AS "areaId", a.level AS "areaLevel"
       FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       JOIN organisation_version o
         ON o.organisation_id = asked.id AND o.valid_from <= asked.day AND (o.valid_to IS NULL OR asked.day < o.valid_to)
       LEFT JOIN area_version a ON a.area_id = o.area_id AND a.valid_from <= asked.day AND (a.valid_to IS NULL OR asked.day < a.valid_to)
      ORDER BY asked.position`,
    [points.map(({ organisationId }) => organisationId), points.map(({ validFrom }) => validFrom)],
  );
}
