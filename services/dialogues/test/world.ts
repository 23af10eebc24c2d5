import { givenAreas } from '@danvan/testing/given-area';
import { givenOrganisations } from '@danvan/testing/given-organisation';
import { startTestService, type TestService } from '@danvan/testing/test-service';
import { dialogues } from '../src/service.ts';

/** The day it is in every test: a Sunday. */
export const today = '2026-11-22';
export const tomorrow = '2026-11-23';

/** A city with one ward, who acts there, and a neighbour; as many as the rules tell apart. */
export interface World {
  service: TestService;
  city: string;
  ward: string;
  cityCommittee: string;
  /** People's committee of the ward, under the city's. */
  wardCommittee: string;
  wardFront: string;
  /** People's committee of another ward, under nobody here. */
  neighbour: string;
  /** Under the ward's committee, with a tier and no area. */
  enterprise: string;
  /** Of the district tier, gone since 2025-07-01. */
  districtFront: string;
}

export async function startWorld(): Promise<World> {
  const service = await startTestService(dialogues, { now: () => new Date(`${today}T10:00:00+07:00`) });
  const [city, otherWard] = await givenAreas(service, [{ kind: 'CITY' }, { kind: 'WARD' }]);
  const [ward, district] = await givenAreas(service, [
    { kind: 'WARD', parentId: city?.areaId ?? null },
    { kind: 'URBAN_DISTRICT', parentId: city?.areaId ?? null, validTo: '2025-07-01' },
  ]);
  const [cityCommittee] = await givenOrganisations(service, [{ tier: 'PROVINCE', areaId: id(city?.areaId) }]);
  const under = id(cityCommittee?.organisationId);
  const [wardCommittee, wardFront, neighbour, districtFront] = await givenOrganisations(service, [
    { areaId: id(ward?.areaId), under },
    { areaId: id(ward?.areaId), kind: 'FATHERLAND_FRONT', under },
    { areaId: id(otherWard?.areaId) },
    { areaId: id(district?.areaId), kind: 'FATHERLAND_FRONT', tier: 'DISTRICT', under, validTo: '2025-07-01' },
  ]);
  const [enterprise] = await givenOrganisations(service, [{ kind: 'ENTERPRISE', under: id(wardCommittee?.organisationId) }]);
  return {
    service,
    city: id(city?.areaId),
    ward: id(ward?.areaId),
    cityCommittee: under,
    wardCommittee: id(wardCommittee?.organisationId),
    wardFront: id(wardFront?.organisationId),
    neighbour: id(neighbour?.organisationId),
    enterprise: id(enterprise?.organisationId),
    districtFront: id(districtFront?.organisationId),
  };
}

function id(known: string | undefined): string {
  if (known === undefined) throw new Error('the world is not whole');
  return known;
}
