import { workingDayOnOrAfter } from '@danvan/calendar';
import type { ReceptionRecords } from '../records.ts';
import { randomFrom } from '../stable.ts';
import { cityCommittee } from './places.ts';

const title = 'Tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân thành phố';

/** The 1st and the 15th of each month, and one session besides, which is none of the fixed ones. */
export function receptions(): ReceptionRecords {
  const random = randomFrom(2023_04);
  const visitors = () => 4 + Math.floor(random() * 20);
  const nominalDays = Array.from({ length: 12 }, (_, month) =>
    ['01', '15'].map((day) => `2023-${String(month + 1).padStart(2, '0')}-${day}`),
  ).flat();
  const organisationId = cityCommittee;
  return {
    schedule: {
      ...{ organisationId, title, validFrom: '2023-01-01', validTo: '2024-01-01', monthDays: [1, 15] },
      ...{ startsAt: '07:30', endsAt: '11:30', place: 'Trụ sở Tiếp công dân thành phố Hạ Long' },
      attendees: 'Người đứng đầu cấp ủy, chính quyền và cán bộ các phòng, ban liên quan',
    },
    sessions: [
      ...nominalDays.map((nominalOn) => ({
        ...{ organisationId, title, nominalOn, date: workingDayOnOrAfter(nominalOn) },
        ...{ receivedBy: 'HEAD' as const, visitors: visitors() },
      })),
      { organisationId, title: 'Tiếp công dân đột xuất', date: '2023-05-23', receivedBy: 'DEPUTY', visitors: visitors() },
    ],
  };
}
