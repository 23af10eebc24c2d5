import { RelationRegistered } from '@danvan/contracts/organisations';
import { type GivenArea, type GivenOrganisation, givenAreas, givenOrganisations, type TestService } from '@danvan/testing';
import { idOf } from './ids.ts';

/** A small city: two districts with three communes, a body for each, and two bodies without an area. */
export const city = {
  areas: {
    city: area('city', { code: '01', name: 'Thành phố Hà Nội', kind: 'CITY' }),
    dongDa: area('dongDa', { code: '006', name: 'Quận Đống Đa', kind: 'URBAN_DISTRICT', parentId: idOf('city') }),
    baVi: area('baVi', { code: '271', name: 'Huyện Ba Vì', kind: 'RURAL_DISTRICT', parentId: idOf('city') }),
    catLinh: area('catLinh', { code: '00178', name: 'Phường Cát Linh', kind: 'WARD', parentId: idOf('dongDa') }),
    vanChuong: area('vanChuong', { code: '00193', name: 'Phường Văn Chương', kind: 'WARD', parentId: idOf('dongDa') }),
    tanLinh: area('tanLinh', { code: '09658', name: 'Xã Tản Lĩnh', kind: 'COMMUNE', parentId: idOf('baVi') }),
  },
  bodies: {
    ofCity: body('ofCity', { tier: 'PROVINCE', areaId: idOf('city') }),
    ofDongDa: body('ofDongDa', { tier: 'DISTRICT', areaId: idOf('dongDa') }),
    ofBaVi: body('ofBaVi', { tier: 'DISTRICT', areaId: idOf('baVi') }),
    ofCatLinh: body('ofCatLinh', { tier: 'GRASSROOTS', areaId: idOf('catLinh') }),
    ofVanChuong: body('ofVanChuong', { tier: 'GRASSROOTS', areaId: idOf('vanChuong') }),
    ofTanLinh: body('ofTanLinh', { tier: 'GRASSROOTS', areaId: idOf('tanLinh') }),
    /** A party committee directly under the city: tier DISTRICT, no area. */
    bloc: body('bloc', { tier: 'DISTRICT', kind: 'PARTY_COMMITTEE', areaId: null }),
    /** Led by that committee. */
    enterprise: body('enterprise', { tier: 'GRASSROOTS', kind: 'ENTERPRISE', areaId: null }),
  },
  relations: [relation('bloc', 'SUBORDINATE', 'ofCity'), relation('enterprise', 'LED_BY', 'bloc')],
};

export async function givenCity(service: TestService): Promise<void> {
  await givenAreas(service, Object.values(city.areas));
  await givenOrganisations(service, Object.values(city.bodies));
  await service.deliverAll(RelationRegistered, city.relations);
}

function area(name: string, own: Pick<GivenArea, 'code' | 'name' | 'kind'> & { parentId?: string }) {
  return { areaId: idOf(name), validFrom: '2008-08-01', validTo: null, ...own };
}

function body(name: string, own: Partial<GivenOrganisation>) {
  return { organisationId: idOf(name), name, validFrom: '2008-08-01', ...own };
}

function relation(from: string, type: 'SUBORDINATE' | 'LED_BY', to: string) {
  return {
    relationId: idOf(`${from} ${type} ${to}`),
    version: 1,
    fromId: idOf(from),
    toId: idOf(to),
    type,
    validFrom: '2008-08-01',
    validTo: null,
  };
}
