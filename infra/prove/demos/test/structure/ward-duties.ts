import { addDays, isWorkingDay } from '@danvan/calendar';
import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { batches } from '../../batch.ts';
import type { Plan } from '../../load.ts';
import { recordDialogues, recordReceptions } from '../../mutations.ts';
import { bodiesOf, bodyId, relationsOfUnits } from '../../organisations.ts';
import { planFoundation } from '../../plan.ts';
import { idOf } from '../../stable.ts';
import type { Unit } from '../../units.ts';

/** The source names neither the district nor its city: both are made up, its sixteen wards as well. */
const city = unitOf({ code: 'K', name: 'Thành phố không nêu tên', kind: 'CITY', parentCode: null });
export const district = unitOf({ code: 'K-Q', name: 'Quận không nêu tên', kind: 'URBAN_DISTRICT', parentCode: city.code });
export const wards = Array.from({ length: 16 }, (_, at) =>
  unitOf({ code: `K-P${at + 1}`, name: `Phường số ${at + 1}`, kind: 'WARD', parentCode: district.code }),
);

export const halfYear = { from: '2015-01-01', to: '2015-06-30' };

function unitOf(unit: Pick<Unit, 'code' | 'name' | 'kind' | 'parentCode'>): Unit {
  return { ...unit, id: idOf('area', unit.code), level: levelOfAreaKind[unit.kind] };
}

export const committeeOf = (of: Unit) => bodyId(of, 'PEOPLES_COMMITTEE');

/** One dialogue a quarter. */
export const dialogues = wards.flatMap((ward) =>
  ['2015-03-10', '2015-05-12'].map((heldOn) => ({
    ...{ organisationId: committeeOf(ward), coOrganiserIds: [], kind: 'PERIODIC', title: 'Đối thoại định kỳ' },
    ...{ heldOn, attendees: 60, opinionsRaised: 8, answeredOnSpot: 6 },
  })),
);

/** One reception in each week that has a working day, on the first of them. */
export const receptions = wards.flatMap((ward) =>
  weeks().flatMap((days) => {
    const date = days.find(isWorkingDay);
    const organisationId = committeeOf(ward);
    return date ? [{ organisationId, title: 'Tiếp công dân hằng tuần', date, receivedBy: 'HEAD', visitors: 3 }] : [];
  }),
);

/** Monday to Sunday, as far as they lie in the half-year. */
function weeks(): string[][] {
  const mondays = Array.from({ length: 27 }, (_, week) => addDays('2014-12-29', 7 * week));
  return mondays.map((monday) =>
    Array.from({ length: 7 }, (_, day) => addDays(monday, day)).filter((day) => halfYear.from <= day && day <= halfYear.to),
  );
}

const bulk = (name: string, list: string, result: string) => ({ name, list, result });

export const KEY = 'structure/ward-duties';

export function planWardDuties(): Plan {
  const units = [city, district, ...wards];
  const foundation = { units, organisations: units.flatMap(bodiesOf), relations: relationsOfUnits(units) };
  const meeting = (title: string) => (ward: Unit) => ({ organisationId: committeeOf(ward), title, date: '2015-04-14' });
  const point = (of: Unit, at: number) => ({
    ...{ organisationId: committeeOf(of), name: `Bộ phận một cửa số ${at + 1}`, validFrom: '2014-06-02' },
  });
  return [
    ...planFoundation(KEY, foundation, '2014-04-01'),
    [
      ...batches({ key: `${KEY}/dialogues`, mutation: recordDialogues }, dialogues, (dialogue) => dialogue),
      ...batches({ key: `${KEY}/receptions`, mutation: recordReceptions }, receptions, (reception) => reception),
      ...batches(
        {
          key: `${KEY}/conferences`,
          mutation: bulk('recordPeoplesConferences', 'peoplesConferences', 'PeoplesConferencesRecorded'),
        },
        wards,
        meeting('Hội nghị nhân dân sáu tháng'),
      ),
      ...batches(
        {
          key: `${KEY}/front-sessions`,
          mutation: bulk('recordFrontWorkingSessions', 'frontWorkingSessions', 'FrontWorkingSessionsRecorded'),
        },
        wards,
        meeting('Làm việc với Ủy ban Mặt trận Tổ quốc phường'),
      ),
      ...batches(
        {
          key: `${KEY}/one-stop-points`,
          mutation: bulk('registerOneStopPoints', 'oneStopPoints', 'OneStopPointsRegistered'),
        },
        [district, district, district, ...wards],
        (of) => point(of, 0),
      ),
    ],
  ];
}
