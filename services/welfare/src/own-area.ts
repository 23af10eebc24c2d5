import { AreaLevel } from '@danvan/contracts/vocabulary';
import { type PlaceWithin, placesWithinIn } from '@danvan/directory/places-within';
import type { Place } from '@danvan/records';
import { z } from 'zod';

/** For records that count where somebody lives, not where their office is: they always have an area. */
export const ownArea = { areaId: z.uuid(), areaLevel: AreaLevel };

interface Resident {
  organisationId: string;
  areaId: string;
  registeredOn: string;
}

/**
 * The responsible organisation's tier and the resident's own area, as of the day of registration. A fixed number of statements.
 * @throws Forbidden outside the actor's organisations, Unavailable (retryable), RuleViolated `organisation.existed`, `area.existed`, `household.area`
 */
export const placedInOwnArea: Place<Resident, PlaceWithin> = (tx, { items }) =>
  placesWithinIn(
    tx,
    items.map(({ organisationId, areaId, registeredOn: on }) => ({ organisationId, areaId, on })),
    'household.area',
  );
