import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { cityCommittee } from './examples.ts';

/** Law 42/2013/QH13 binds the head in person: a deputy's session is kept, and told apart. */
export const ReceivedBy = vocabulary('ReceivedBy', ['HEAD', 'DEPUTY', 'ABSENT']).describe(
  'Who received: the head, a deputy, or nobody — người tiếp: người đứng đầu, cấp phó, vắng',
);
export type ReceivedBy = z.infer<typeof ReceivedBy>;

export const ReceptionStatus = vocabulary('ReceptionStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type ReceptionStatus = z.infer<typeof ReceptionStatus>;

/**
 * `date` is the day on which people were received. A session of a schedule names it and the nominal day that it stands for, which is
 * another one when that day was not worked; both are null for a session outside any schedule. No visitor is known, only how many came.
 */
export const ReceptionState = z.object({
  receptionId: z.uuid().describe('Of the session — buổi tiếp công dân'),
  status: ReceptionStatus,
  ...placed,
  date: z.iso.date().describe('The day on which people were received — ngày tiếp'),
  receptionScheduleId: z.uuid().nullable().describe('The schedule that it belongs to; null outside any — lịch tiếp công dân'),
  nominalOn: z.iso
    .date()
    .nullable()
    .describe(
      'The day of the schedule that it stands for, another one than date when that was not worked; null outside any — ngày theo lịch',
    ),
  receivedBy: ReceivedBy,
  visitors: z.int().nonnegative().nullable().describe('How many people came; null where nobody stated it — số lượt người đến'),
});
export type ReceptionState = z.infer<typeof ReceptionState>;

const receptionEvent = eventsOf('dialogues.reception', ReceptionState, (p) => p.receptionId);

const reception: ReceptionState = {
  receptionId: '018f3c6e-8a00-7000-8000-0000000000e2',
  status: 'RECORDED',
  ...cityCommittee,
  date: '2023-05-04',
  receptionScheduleId: '018f3c6e-8a00-7000-8000-0000000000e1',
  nominalOn: '2023-05-01',
  receivedBy: 'HEAD',
  visitors: 12,
};

export const ReceptionRecorded = receptionEvent(
  'recorded',
  {
    en: 'Citizens were received, or waited for, on `date`, never a day to come; it counts. A nominal day of a schedule has one session at most.',
    vi: 'Một buổi tiếp công dân đã diễn ra vào ngày `date`, không bao giờ là ngày chưa tới; được tính. Mỗi ngày theo lịch có tối đa một buổi.',
  },
  reception,
);

export const ReceptionCorrected = receptionEvent(
  'corrected',
  {
    en: 'The day, the organisation, who received or the number of visitors of a session is put right; tier and area follow.',
    vi: 'Ngày, tổ chức, người tiếp hoặc số lượt người đến của buổi tiếp công dân được đính chính; cấp và địa bàn theo đó.',
  },
  { ...reception, version: 2, receivedBy: 'DEPUTY' },
);

export const ReceptionCancelled = receptionEvent(
  'cancelled',
  {
    en: 'A session is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Buổi tiếp công dân bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...reception, version: 2, status: 'CANCELLED' },
);
