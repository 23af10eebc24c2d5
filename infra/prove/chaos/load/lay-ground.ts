import { registerAreas, registerOrganisations } from '@danvan/demos/mutations';
import { idOf } from '@danvan/demos/stable';
import { type Command, commandOf, type Doors, issue } from './command.ts';
import type { Ground } from './lane.ts';
import type { Ledger } from './ledger.ts';

const since = '2010-01-01';
const areas = {
  province: area('province', 'PROVINCE'),
  district: area('district', 'RURAL_DISTRICT', 'province'),
  communes: Array.from({ length: 8 }, (_, n) => area(`commune-${n}`, 'COMMUNE', 'district')),
};
const organisations = areas.communes.map(({ id: areaId }) => ({
  id: idOf('chaos', 'organisation', areaId),
  name: 'Đảng ủy xã',
  kind: 'PARTY_COMMITTEE',
  tier: 'GRASSROOTS',
  areaId,
  validFrom: since,
}));

function area(name: string, kind: string, parent?: string) {
  const parentId = parent ? idOf('chaos', 'area', parent) : null;
  return { id: idOf('chaos', 'area', name), code: name, name, kind, parentId, validFrom: since };
}

/** A province with a district and its communes, and an organisation in each commune, which the whole run works with. */
export async function layGround(doors: Doors, ledger: Ledger): Promise<Ground> {
  const register = async (table: string, inputs: readonly object[]) => {
    const of: Omit<Command, 'size' | 'inputs'> = {
      key: `ground/${ledger.answers()}`,
      service: 'organisations',
      mutation: table === 'area' ? registerAreas : registerOrganisations,
      enter: (ids) =>
        void ledger.entries.push(
          ...ids.map((id) => ({ service: of.service, table, id, version: 1, isCancelled: false, days: [] })),
        ),
    };
    await issue(commandOf(of, inputs), ledger, { doors, twice: true });
  };
  await register('area', [areas.province]);
  await register('area', [areas.district]);
  await register('area', areas.communes);
  await register('organisation', organisations);
  return { areaIds: areas.communes.map(({ id }) => id), organisationIds: organisations.map(({ id }) => id) };
}
