import { batches, idIn, single, steps } from '../batch.ts';
import type { Plan } from '../load.ts';
import * as mutations from '../mutations.ts';
import { sideBySide } from '../stages.ts';
import { body } from './generate.ts';

const key = 'demonstration';
const petition = `${key}/petition`;

/** What is under way: two schedules that go on, a complaint that is being handled, a house that is being built. */
export function planCases(): Plan {
  return sideBySide(planSchedules(), planPetition(), planHouse());
}

function planSchedules(): Plan {
  const hours = { startsAt: '08:00', endsAt: '11:30', attendees: 'Chủ tịch UBND, Ban Tiếp công dân' };
  const title = 'Chủ tịch Ủy ban nhân dân tiếp công dân định kỳ';
  const schedules = [
    { unit: 'Thành phố Hạ Long', monthDays: [1, 15], place: 'Trụ sở tiếp công dân thành phố Hạ Long' },
    { unit: 'Quận Đống Đa', weekdays: ['THURSDAY'], place: 'Trụ sở tiếp công dân quận Đống Đa' },
  ];
  return [
    batches(
      { key: `${key}/reception-schedules`, mutation: mutations.publishReceptionSchedules },
      schedules,
      ({ unit, ...days }) => ({
        ...{ organisationId: body(unit, 'PEOPLES_COMMITTEE'), title, validFrom: '2024-01-02' },
        ...hours,
        ...days,
      }),
    ),
  ];
}

/** Received on the day of the loading, so that its time is running. */
function planPetition(): Plan {
  return [
    [
      single({ key: petition, mutation: mutations.submitPetition }, () => ({
        organisationId: body('Phường Văn Chương', 'PEOPLES_COMMITTEE'),
        kind: 'COMPLAINT',
        channel: 'DESK',
        sender: { name: 'Nguyễn Thị Minh Họa', address: 'Số 0 ngõ Minh Họa, phường Văn Chương' },
        text: 'Dữ liệu minh họa: khiếu nại quyết định xử phạt về trật tự xây dựng.',
      })),
    ],
    [
      single({ key: `${petition}/assign`, mutation: mutations.assignPetition }, (idsOf) => ({
        ...{ id: idIn(idsOf, petition, 0), version: 1, handlers: ['demonstration-handler'] },
      })),
    ],
  ];
}

/** What the handler of the complaint does, with a token of its own, on the records that `planCases` made. */
export function planHandling(made: ReadonlyMap<string, string[]>): Plan {
  const id = made.get(`${petition}/0`)?.[0];
  return [[single({ key: `${petition}/accept`, mutation: mutations.acceptPetition }, () => ({ id, version: 2 }))]];
}

/** Opened and verified by the first loader, approved by the second: nobody does both. */
function planHouse(): Plan {
  const organisationId = body('Xã Quảng La', 'PEOPLES_COMMITTEE');
  const [cases, budget] = [`${key}/housing-cases`, `${key}/housing-budget`];
  const one = [{ work: 'NEW', openedOn: '2024-02-01' }];
  return [
    [
      single({ key: budget, mutation: mutations.openHousingBudget }, () => ({
        ...{ organisationId, source: 'FUND_FOR_THE_POOR', total: '500000000', openedOn: '2024-01-08' },
      })),
    ],
    [],
    batches({ key: cases, mutation: mutations.openHousingCases }, one, (record, idsOf) => ({
      ...record,
      organisationId,
      householdId: idIn(idsOf, `${key}/households`, 2),
    })),
    steps({ made: cases, key: 'verify', mutation: mutations.verifyHousingCases }, one, (_, id) => ({
      ...{ id, version: 1, verifiedOn: '2024-02-15' },
    })),
    steps({ made: cases, key: 'approve', mutation: mutations.approveHousingCases, by: 'second' }, one, (_, id, idsOf) => ({
      ...{ id, version: 2, approvedOn: '2024-03-01', deadline: '2024-12-31', amount: '80000000' },
      budgetId: idIn(idsOf, budget, 0),
    })),
  ];
}
