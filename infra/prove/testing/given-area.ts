import { randomUUID } from 'node:crypto';
import { AreaRegistered, type AreaVersion } from '@danvan/contracts/organisations';
import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import type { TestService } from './test-service.ts';

export interface GivenArea extends AreaVersion {
  areaId: string;
}

/** An area that the service has heard of from organisations: a commune since 1945 without a parent, unless told otherwise. */
export async function givenArea(service: TestService, own: Partial<Omit<GivenArea, 'level'>> = {}): Promise<GivenArea> {
  const [area] = await givenAreas(service, [own]);
  return area as GivenArea;
}

export async function givenAreas(service: TestService, owns: readonly Partial<Omit<GivenArea, 'level'>>[]): Promise<GivenArea[]> {
  const areas = owns.map(areaOf);
  await service.deliverAll(
    AreaRegistered,
    areas.map((area) => ({ ...area, version: 1 })),
  );
  return areas;
}

function areaOf({ kind = 'COMMUNE', ...own }: Partial<Omit<GivenArea, 'level'>>): GivenArea {
  const areaId = own.areaId ?? randomUUID();
  return {
    areaId,
    code: areaId.slice(0, 8),
    name: `Xã ${areaId.slice(0, 4)}`,
    kind,
    level: levelOfAreaKind[kind],
    parentId: null,
    validFrom: '1945-09-02',
    validTo: null,
    ...own,
  };
}
