import type { Placed } from '@danvan/contracts/record';
import { getOrganisationsWithinIn } from '@danvan/directory';
import { placeOf } from '@danvan/directory/place-of';
import { type PlaceWithin, placesWithinIn } from '@danvan/directory/places-within';
import type { Tx } from '@danvan/service';
import type { Batch } from './commands.ts';

/** Who answers for a record and where it counts: tier and area as of the record's own day, kept for good. */
export type Placement = Pick<Placed, 'organisationId' | 'tier' | 'areaId' | 'areaLevel'>;

/** The places of all items, in their order, by a fixed number of statements. Refuses a caller who may not act there. */
export type Place<I, P> = (tx: Tx, batch: Pick<Batch<I>, 'items'>) => Promise<P[]>;

/** A record counts where its organisation is on the record's day. */
export function placedByOrganisation<I extends { organisationId: string }>(dayOf: (item: I) => string): Place<I, Placement> {
  return async (tx, { items }) => {
    const asked = items.map((item) => ({ id: item.organisationId, on: dayOf(item) }));
    return (await getOrganisationsWithinIn(tx, tx.actor, asked)).map(placeOf);
  };
}

/** A record counts in an area of its own, which lies inside its organisation's on the record's day. */
export function placedInArea<I extends { organisationId: string; areaId: string }>(
  dayOf: (item: I) => string,
): Place<I, PlaceWithin> {
  return (tx, { items }) =>
    placesWithinIn(
      tx,
      items.map((item) => ({ organisationId: item.organisationId, areaId: item.areaId, on: dayOf(item) })),
    );
}

/** The same for records that a change may have moved to another day or organisation. */
export function placesByOrganisation<R extends { organisationId: string }>(dayOf: (record: R) => string) {
  const place = placedByOrganisation(dayOf);
  return (tx: Tx, records: readonly R[]): Promise<Placement[]> => place(tx, { items: records });
}

/** The field `organisation` of a record, as an entity of organisations. */
export const organisationOf = ({ organisationId }: { organisationId: string }) => ({ id: organisationId });

/** The field `area` of a record, as an entity of organisations; null where its organisation has none. */
export const areaOf = ({ areaId }: { areaId: string | null }) => (areaId === null ? null : { id: areaId });
