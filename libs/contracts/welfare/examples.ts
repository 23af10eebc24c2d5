/** Whose records the examples of events are. */
export const place = {
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
} as const;
