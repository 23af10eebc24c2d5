import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { wardCommittee } from './examples.ts';
import { MeetingStatus } from './meeting.ts';

const date = z.iso.date().describe('The day on which it took place and counts — ngày diễn ra');

/** A committee's working session with the Front of its place, on `date`. frontId is null where the directory does not know that Front. */
export const FrontWorkingSessionState = z.object({
  frontWorkingSessionId: z.uuid().describe('Of the working session — buổi làm việc'),
  status: MeetingStatus,
  ...placed,
  date,
  frontId: z.uuid().nullable().describe('The Front that took part; null where the directory does not know it — đơn vị MTTQ dự'),
});
export type FrontWorkingSessionState = z.infer<typeof FrontWorkingSessionState>;

const sessionEvent = eventsOf('dialogues.front-working-session', FrontWorkingSessionState, (p) => p.frontWorkingSessionId);

const session: FrontWorkingSessionState = {
  frontWorkingSessionId: '018f3c6e-8a00-7000-8000-0000000000e5',
  status: 'RECORDED',
  ...wardCommittee,
  frontId: '018f3c6e-8a00-7000-8000-0000000000f1',
};

export const FrontWorkingSessionRecorded = sessionEvent(
  'recorded',
  {
    en: 'A committee held a working session with the Front on `date`, never a day to come; it counts for the committee.',
    vi: 'Cấp ủy, chính quyền đã làm việc với MTTQ vào ngày `date`, không bao giờ là ngày chưa tới; được tính cho bên chủ trì.',
  },
  session,
);

export const FrontWorkingSessionCorrected = sessionEvent(
  'corrected',
  {
    en: 'The date, the organisation or the Front of a working session is put right; tier and area follow.',
    vi: 'Ngày, tổ chức hoặc đơn vị MTTQ của buổi làm việc được đính chính; cấp và địa bàn theo đó.',
  },
  { ...session, version: 2, date: '2015-06-02' },
);

export const FrontWorkingSessionCancelled = sessionEvent(
  'cancelled',
  {
    en: 'A working session with the Front is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Buổi làm việc với MTTQ bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...session, version: 2, status: 'CANCELLED' },
);
