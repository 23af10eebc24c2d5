import type { Line } from '../expected-figure.ts';
import { bodyId } from '../organisations.ts';
import type { Records } from '../records.ts';
import type { Unit } from '../units.ts';

const standard = 'VN-2016';
const status = 'POOR';

/** What the city's own demonstration has none of, or only one: a poor household in each commune, a survey by each district. */
export function generateExtras(units: readonly Unit[]): Records {
  const communes = units.filter(({ level }) => level === 'COMMUNE');
  const districts = units.filter(({ level }) => level === 'DISTRICT');
  return {
    dialogues: [],
    cancelledDialogues: [],
    dialoguesOfOtherYears: [],
    supervisions: [],
    criticisms: [],
    models: [],
    awards: [],
    surveys: districts.map((district) => ({
      organisationId: bodyId(district, 'PARTY_COMMITTEE'),
      date: '2019-09-05',
      title: 'Khảo sát công tác dân vận chính quyền',
      agencyIds: [district, ...communes.filter(({ parentCode }) => parentCode === district.code)].map((unit) =>
        bodyId(unit, 'PEOPLES_COMMITTEE'),
      ),
    })),
    households: communes.map((unit) => ({
      organisationId: bodyId(unit, 'PEOPLES_COMMITTEE'),
      areaId: unit.id,
      code: `HN-${unit.code}-01`,
      registeredOn: '2019-01-02',
      standard,
      status,
      from: '2019-01-02',
    })),
  };
}

const tiers = [{}, { tier: 'PROVINCE' }, { tier: 'DISTRICT' }, { tier: 'GRASSROOTS' }];

/** Lines that the report does not have, so that each kind of record has a figure for each tier. */
export const extraLines: Line[] = tiers.flatMap((tier) => [
  { metric: 'household.count', kind: standard, status, ...tier },
  { metric: 'award.count', ...tier },
  { metric: 'survey.agencies', ...tier },
]);
