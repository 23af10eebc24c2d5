import type { Placed } from '@danvan/contracts/record';
import { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Open } from '@danvan/events/vocabulary';
import { Unavailable } from '@danvan/service';
import type { DirectoryOrganisation } from './directory.ts';

/** Where a record of this organisation counts: its tier and area on the record's day, kept for good. @throws Unavailable as `knownTier` does */
export function placeOf({
  organisationId,
  tier,
  areaId,
  areaLevel,
}: DirectoryOrganisation): Omit<Placed, 'version' | 'synthetic'> {
  return { organisationId, tier: knownTier(tier), areaId, areaLevel: areaLevel === null ? null : knownLevel(areaLevel) };
}

/** The directory keeps what organisations says. @throws Unavailable for a tier that this version of the service does not know and so cannot tell others */
export function knownTier(tier: Open<Tier>): Tier {
  return Tier.safeParse(tier).data ?? refuse(tier);
}

/** @throws Unavailable for a level that this version of the service does not know */
export function knownLevel(level: Open<AreaLevel>): AreaLevel {
  return AreaLevel.safeParse(level).data ?? refuse(level);
}

function refuse(value: string): never {
  throw new Unavailable({
    retryable: false,
    text: {
      vi: `Phiên bản này của dịch vụ chưa biết ${value}; hãy thử lại sau khi dịch vụ được cập nhật.`,
      en: `This version of the service does not know ${value} yet; try again once it is updated.`,
    },
  });
}
