import type { Plan } from '../load.ts';
import { planFoundation } from '../plan.ts';
import { planCampaigns } from '../plan-campaigns.ts';
import { planClearance } from '../plan-clearance.ts';
import { planHouseholds } from '../plan-households.ts';
import { planHousing } from '../plan-housing.ts';
import { planModels } from '../plan-models.ts';
import { planReceptions } from '../plan-receptions.ts';
import { planReported } from '../plan-reported.ts';
import { planSponsorships } from '../plan-sponsorships.ts';
import { sideBySide } from '../stages.ts';
import { planHaLong, UNITS_SINCE } from './foundation.ts';
import { campaigns, clearance } from './mobilisation.ts';
import { models } from './models.ts';
import { bodiesWithoutArea, relationsOfThem } from './places.ts';
import { receptions } from './receptions.ts';
import { reported } from './reported.ts';
import { households, housing, sponsorships } from './welfare.ts';

/** Thành phố Hạ Long in 2023 as single records: every figure of the year's report comes out of these. */
export function planHaLong2023(): Plan {
  const key = 'halong-2023';
  const bodies = { units: [], organisations: bodiesWithoutArea, relations: relationsOfThem };
  return [
    ...planHaLong(),
    ...planFoundation(key, bodies, UNITS_SINCE),
    ...sideBySide(
      planModels(key, models()),
      planHouseholds(key, households()),
      planHousing(key, housing()),
      planSponsorships(key, sponsorships()),
      planReceptions(key, receptions()),
      planClearance(key, clearance()),
      planCampaigns(key, campaigns()),
      planReported(key, reported()),
    ),
  ].filter((stage) => stage.length > 0);
}
