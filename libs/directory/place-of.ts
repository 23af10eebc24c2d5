import type { Placed } from '@danvan/contracts/record';
import type { DirectoryOrganisation } from './directory.ts';

/** Where a record of this organisation counts: its tier and area on the record's day, kept for good. */
export function placeOf({
  organisationId,
  tier,
  areaId,
  areaLevel,
}: DirectoryOrganisation): Omit<Placed, 'version' | 'synthetic'> {
  return { organisationId, tier, areaId, areaLevel };
}
