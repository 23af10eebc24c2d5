import { type LocalDate } from '@danvan/calendar';
import type { Placed } from '@danvan/contracts/record';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { RuleViolated, type Tx } from '@danvan/service';
import { type AskedInside, areInsideIn, getAreasAsOfIn } from './areas-as-of.ts';
import type { DirectoryOrganisation } from './directory.ts';
import { getOrganisationsWithinIn } from './organisations-within.ts';
import { knownLevel, knownTier } from './place-of.ts';

/** A record of an organisation that counts in an area of its own. */
export interface AskedPlace {
  organisationId: string;
  areaId: string;
  on: LocalDate;
}

export type PlaceWithin = Pick<Placed, 'organisationId' | 'tier'> & { areaId: string; areaLevel: AreaLevel };

/**
 * Each organisation's tier and each record's area, as of the records' days, for an actor who may write for the organisations. An
 * organisation without an area (an enterprise, a committee directly under the city) has no borders to hold it to. A fixed number of
 * statements. @throws Forbidden, UnknownReference, Unavailable (as `placeOf`), RuleViolated `organisation.existed`, `area.existed`, and `rule` for an area outside the organisation’s own
 */
export async function placesWithinIn(tx: Tx, asked: readonly AskedPlace[], rule = 'area.within'): Promise<PlaceWithin[]> {
  const organisations = await getOrganisationsWithinIn(
    tx,
    tx.actor,
    asked.map(({ organisationId, on }) => ({ id: organisationId, on })),
  );
  const areas = await getAreasAsOfIn(
    tx,
    asked.map(({ areaId, on }) => ({ id: areaId, on })),
  );
  const bound = asked.map(({ areaId, on }, index) => ({ id: areaId, within: organisations[index]?.areaId ?? areaId, on }));
  const outside = (await areInsideIn(tx, bound)).indexOf(false);
  if (outside >= 0) throw notInside(rule, bound[outside] as AskedInside, outside);
  return areas.map(({ areaId, level }, index) => {
    const { organisationId, tier } = organisations[index] as DirectoryOrganisation;
    return { organisationId, tier: knownTier(tier), areaId, areaLevel: knownLevel(level) };
  });
}

function notInside(rule: string, { id, within, on }: AskedInside, index: number): RuleViolated {
  return new RuleViolated({
    rule,
    message: {
      vi: `Địa bàn được nêu không thuộc địa bàn của tổ chức vào ngày ${on}.`,
      en: `On ${on} the area did not lie inside the organisation’s own.`,
    },
    details: { areaId: id, within },
    index,
  });
}
