import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, type Placed, placed } from './record.ts';

/** Of people's conferences and working sessions with the Front. */
export const MeetingStatus = vocabulary('MeetingStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

const count = z.int().nonnegative().nullable();
const date = z.iso.date().describe('The day on which it took place and counts — ngày diễn ra');

/** Hội nghị nhân dân, on `date`. */
export const PeoplesConferenceState = z.object({
  peoplesConferenceId: z.uuid().describe('Of the people’s conference — hội nghị nhân dân'),
  status: MeetingStatus,
  ...placed,
  date,
  attendees: count.describe('How many came; null where nobody stated it — số người dự'),
  opinionsRaised: count.describe('How many opinions were raised; null where nobody stated it — số ý kiến'),
});
export type PeoplesConferenceState = z.infer<typeof PeoplesConferenceState>;

/** A committee's working session with the Front of its place, on `date`. frontId is null where the directory does not know that Front. */
export const FrontWorkingSessionState = z.object({
  frontWorkingSessionId: z.uuid().describe('Of the working session — buổi làm việc'),
  status: MeetingStatus,
  ...placed,
  date,
  frontId: z.uuid().nullable().describe('The Front that took part; null where the directory does not know it — đơn vị MTTQ dự'),
});
export type FrontWorkingSessionState = z.infer<typeof FrontWorkingSessionState>;

const conferenceEvent = eventsOf('dialogues.peoples-conference', PeoplesConferenceState, (p) => p.peoplesConferenceId);
const sessionEvent = eventsOf('dialogues.front-working-session', FrontWorkingSessionState, (p) => p.frontWorkingSessionId);

const ward: Placed & { date: string } = {
  version: 1,
  date: '2015-05-20',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
};
const conference: PeoplesConferenceState = {
  peoplesConferenceId: '018f3c6e-8a00-7000-8000-0000000000e4',
  status: 'RECORDED',
  ...ward,
  attendees: 140,
  opinionsRaised: 22,
};
const session: FrontWorkingSessionState = {
  frontWorkingSessionId: '018f3c6e-8a00-7000-8000-0000000000e5',
  status: 'RECORDED',
  ...ward,
  frontId: '018f3c6e-8a00-7000-8000-0000000000f1',
};

export const PeoplesConferenceRecorded = conferenceEvent(
  'recorded',
  {
    en: 'A people’s conference took place on `date`, never a day to come, and counts.',
    vi: 'Một hội nghị nhân dân đã diễn ra vào ngày `date`, không bao giờ là ngày chưa tới, và được tính.',
  },
  conference,
);
export const PeoplesConferenceCorrected = conferenceEvent(
  'corrected',
  {
    en: 'The date, the organisation or the numbers of a people’s conference are put right; tier and area follow.',
    vi: 'Ngày, tổ chức hoặc số liệu của hội nghị nhân dân được đính chính; cấp và địa bàn theo đó.',
  },
  { ...conference, version: 2, attendees: 150 },
);
export const PeoplesConferenceCancelled = conferenceEvent(
  'cancelled',
  {
    en: 'A people’s conference is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Hội nghị nhân dân bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...conference, version: 2, status: 'CANCELLED' },
);

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
