import type { CountMetric, Values } from '../metric.ts';

export const receivedBy: Values = {
  HEAD: { vi: 'Người đứng đầu tiếp', en: 'The head received' },
  DEPUTY: { vi: 'Cấp phó tiếp', en: 'A deputy received' },
  ABSENT: { vi: 'Không có người tiếp', en: 'Nobody received' },
};

export const receptionStatuses: Values = {
  RECEIVED: { vi: 'Có tiếp', en: 'Received' },
  ABSENT: { vi: 'Không có người tiếp', en: 'Nobody received' },
};

export const receptionFixedSessions: CountMetric = {
  type: 'COUNT',
  name: 'reception.fixedSessions',
  title: { vi: 'Số buổi tiếp công dân định kỳ', en: 'Receptions on fixed days' },
  meaning: {
    vi: 'Số buổi tiếp công dân theo lịch đã công khai, tính vào ngày theo lịch kể cả khi buổi tiếp dời sang ngày làm việc sau (day là MOVED). Mặc định chỉ tính buổi có người tiếp; loại là người tiếp.',
    en: 'Receptions of a published schedule, on the nominal day that each stands for, also where it moved to the next working day (day is MOVED). Only those where somebody received unless asked otherwise; kind is who did.',
  },
  unit: 'RECORDS',
  recordType: 'RECEPTION',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: receivedBy,
  statuses: receptionStatuses,
  defaultStatus: 'RECEIVED',
  facets: {
    day: { NOMINAL: { vi: 'Đúng ngày theo lịch', en: 'On the nominal day' }, MOVED: { vi: 'Dời ngày', en: 'Moved' } },
  },
  only: { facets: { basis: 'SCHEDULED' } },
  personal: false,
};
