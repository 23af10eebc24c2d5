import type { TestService } from '@danvan/testing/test-service';
import { done } from './registry.ts';

let last = 0;
/** A code that no other test takes. */
export const freshCode = () => `T${++last}`;

export interface GivenPlaces {
  city: string;
  district: string;
  ward: string;
}

/** A city since 1945, one of its districts since 2000 and one of that district's wards, all still there. */
export async function givenPlaces(service: TestService): Promise<GivenPlaces> {
  const city = await givenArea(service, { kind: 'CITY', validFrom: '1945-09-02' });
  const district = await givenArea(service, { kind: 'URBAN_DISTRICT', parentId: city });
  const ward = await givenArea(service, { kind: 'WARD', parentId: district });
  return { city, district, ward };
}

export async function givenArea(service: TestService, own: object): Promise<string> {
  const code = freshCode();
  return (await done(service, 'registerArea', { code, name: `Nơi ${code}`, validFrom: '2000-01-01', ...own })).id;
}

/** A grassroots people's committee without an area since 2010, unless told otherwise. */
export async function givenOrganisation(service: TestService, own: object = {}): Promise<string> {
  return (await done(service, 'registerOrganisation', { ...anOrganisation, ...own })).id;
}

export const anOrganisation = { name: 'Ủy ban nhân dân', kind: 'PEOPLES_COMMITTEE', tier: 'GRASSROOTS', validFrom: '2010-01-01' };

/** `from` is subordinate to `to` since 2010, unless told otherwise. */
export async function givenRelation(service: TestService, [fromId, toId]: [string, string], own: object = {}): Promise<string> {
  return (await done(service, 'registerRelation', { fromId, toId, type: 'SUBORDINATE', validFrom: '2010-01-01', ...own })).id;
}
