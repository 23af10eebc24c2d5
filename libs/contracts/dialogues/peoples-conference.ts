import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { wardCommittee } from './examples.ts';
import { MeetingStatus } from './meeting.ts';

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

const conferenceEvent = eventsOf('dialogues.peoples-conference', PeoplesConferenceState, (p) => p.peoplesConferenceId);

const conference: PeoplesConferenceState = {
  peoplesConferenceId: '018f3c6e-8a00-7000-8000-0000000000e4',
  status: 'RECORDED',
  ...wardCommittee,
  attendees: 140,
  opinionsRaised: 22,
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
