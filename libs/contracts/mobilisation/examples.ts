import type { Placed } from '../record.ts';

/** Whose records the examples of events are. */
export const wardFront: Placed = {
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
};
export const cityCommittee: Placed = {
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f6',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000193',
  areaLevel: 'DISTRICT',
  synthetic: false,
};
