import { Unavailable } from '@danvan/service';
import { expect, test } from '@jest/globals';
import type { DirectoryOrganisation } from './directory.ts';
import { placeOf } from './place-of.ts';

const organisation: DirectoryOrganisation = {
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  name: 'Ủy ban nhân dân phường Láng Hạ',
  kind: 'PEOPLES_COMMITTEE',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
};

test('a record counts at the tier and in the area of its organisation, of whatever kind that is', () => {
  const { organisationId, tier, areaId, areaLevel } = organisation;
  expect(placeOf({ ...organisation, kind: 'REGIONAL_BOARD' })).toEqual({ organisationId, tier, areaId, areaLevel });
  expect(placeOf({ ...organisation, areaId: null, areaLevel: null })).toMatchObject({ areaId: null, areaLevel: null });
});

test.each([{ tier: 'REGION' }, { areaLevel: 'REGION' }])(
  'nothing is recorded at %p, which the service could not tell others, and the caller reads why',
  (newer) => {
    const placing = () => placeOf({ ...organisation, ...newer });
    expect(placing).toThrow(Unavailable);
    expect(placing).toThrow(/does not know REGION yet/);
  },
);
