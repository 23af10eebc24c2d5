import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, type Placed, placed } from './record.ts';

export const DialogueKind = vocabulary('DialogueKind', ['PERIODIC', 'AD_HOC', 'UNSPECIFIED']).describe(
  'Periodic, ad hoc, or not stated: older reports give totals only — đối thoại định kỳ, đột xuất, không nêu',
);
export type DialogueKind = z.infer<typeof DialogueKind>;

export const DialogueStatus = vocabulary('DialogueStatus', ['ANNOUNCED', 'HELD', 'CANCELLED']).describe(
  'Only HELD counts; a cancelled dialogue never counts, whatever it was before — đã thông báo, đã tổ chức, đã hủy',
);
export type DialogueStatus = z.infer<typeof DialogueStatus>;

export const ChairPost = vocabulary('ChairPost', [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'PEOPLES_COUNCIL_CHAIR',
  'PEOPLES_COUNCIL_DEPUTY_CHAIR',
  'PEOPLES_COMMITTEE_CHAIR',
  'PEOPLES_COMMITTEE_DEPUTY_CHAIR',
  'FRONT_CHAIR',
  'FRONT_DEPUTY_CHAIR',
  'HEAD_OF_UNIT',
  'DEPUTY_HEAD_OF_UNIT',
]).describe('The post of whoever led it; a closed list, so that no name can stand in it — chức vụ của người chủ trì');
export type ChairPost = z.infer<typeof ChairPost>;

export const SupervisionForm = vocabulary('SupervisionForm', [
  'DOCUMENT_STUDY',
  'DELEGATION',
  'PEOPLES_BODIES',
  'STATE_SUPERVISION',
  'UNSPECIFIED',
]).describe(
  'Law 75/2015/QH13 on the Fatherland Front, art. 27; UNSPECIFIED where an older report gives totals only — hình thức giám sát',
);
export type SupervisionForm = z.infer<typeof SupervisionForm>;

export const CriticismForm = vocabulary('CriticismForm', ['CONFERENCE', 'WRITTEN', 'DIRECT_DIALOGUE', 'UNSPECIFIED']).describe(
  'Law 75/2015/QH13 on the Fatherland Front, art. 34; UNSPECIFIED where an older report gives totals only — hình thức phản biện',
);
export type CriticismForm = z.infer<typeof CriticismForm>;

export const RecordedStatus = vocabulary('RecordedStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type RecordedStatus = z.infer<typeof RecordedStatus>;

/** Tier and area are those of the counting organisation on `date`. */
const counted = { ...placed, date: z.iso.date().describe('The day on which it counts — ngày được tính') };
const count = z.int().nonnegative();

/** `date` is heldOn once the dialogue is held, scheduledOn before. */
export const DialogueState = z.object({
  dialogueId: z.uuid().describe('Of the dialogue — cuộc đối thoại'),
  status: DialogueStatus,
  kind: DialogueKind,
  ...counted,
  scheduledOn: z.iso.date().nullable().describe('Announced for this day; null where it was not announced here — ngày dự kiến'),
  heldOn: z.iso.date().nullable().describe('null until it is held — ngày tổ chức'),
  coOrganiserIds: z
    .array(z.uuid())
    .describe('Organisations that took part in organising; organisationId alone counts — đơn vị phối hợp'),
  attendees: count.nullable().describe('How many came; null where nobody stated it — số người tham dự'),
  opinionsRaised: count.nullable().describe('How many opinions were raised — số ý kiến'),
  answeredOnSpot: count.nullable().describe('How many of them were answered there — số ý kiến được giải đáp tại chỗ'),
  chairedBy: ChairPost.nullable(),
});
export type DialogueState = z.infer<typeof DialogueState>;

export const SupervisionState = z.object({
  supervisionId: z.uuid().describe('Of the supervision — cuộc giám sát'),
  status: RecordedStatus,
  form: SupervisionForm,
  ...counted,
});
export type SupervisionState = z.infer<typeof SupervisionState>;

export const CriticismState = z.object({
  criticismId: z.uuid().describe('Of the social criticism — cuộc phản biện xã hội'),
  status: RecordedStatus,
  form: CriticismForm,
  ...counted,
});
export type CriticismState = z.infer<typeof CriticismState>;

export const SurveyState = z.object({
  surveyId: z.uuid().describe('Of the survey — đợt khảo sát'),
  status: RecordedStatus,
  agenciesSurveyed: z
    .int()
    .positive()
    .describe('How many agencies, also those that the directory does not know — số cơ quan được khảo sát'),
  agencyIds: z.array(z.uuid()).describe('Those of them that the directory knows — các cơ quan có trong danh bạ'),
  ...counted,
});
export type SurveyState = z.infer<typeof SurveyState>;

const dialogueEvent = eventsOf('dialogues.dialogue', DialogueState, (p) => p.dialogueId);
const supervisionEvent = eventsOf('dialogues.supervision', SupervisionState, (p) => p.supervisionId);
const criticismEvent = eventsOf('dialogues.criticism', CriticismState, (p) => p.criticismId);
const surveyEvent = eventsOf('dialogues.survey', SurveyState, (p) => p.surveyId);

const wardFront: Placed & { date: string } = {
  version: 1,
  date: '2026-10-20',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
};
const announced: DialogueState = {
  dialogueId: '018f3c6e-8a00-7000-8000-0000000000d1',
  status: 'ANNOUNCED',
  kind: 'PERIODIC',
  ...wardFront,
  scheduledOn: '2026-10-20',
  heldOn: null,
  coOrganiserIds: ['018f3c6e-8a00-7000-8000-0000000000f2'],
  attendees: null,
  opinionsRaised: null,
  answeredOnSpot: null,
  chairedBy: null,
};
const outcome = { attendees: 120, opinionsRaised: 18, answeredOnSpot: 15, chairedBy: 'PEOPLES_COMMITTEE_CHAIR' as const };
const held: DialogueState = { ...announced, ...outcome, status: 'HELD', version: 2, heldOn: '2026-10-20' };
const supervision: SupervisionState = {
  supervisionId: '018f3c6e-8a00-7000-8000-0000000000d2',
  status: 'RECORDED',
  form: 'DELEGATION',
  ...wardFront,
};
const criticism: CriticismState = {
  criticismId: '018f3c6e-8a00-7000-8000-0000000000d3',
  status: 'RECORDED',
  form: 'CONFERENCE',
  ...wardFront,
};
const survey: SurveyState = {
  surveyId: '018f3c6e-8a00-7000-8000-0000000000d4',
  status: 'RECORDED',
  agenciesSurveyed: 6,
  agencyIds: ['018f3c6e-8a00-7000-8000-0000000000f3'],
  ...wardFront,
};

export const DialogueAnnounced = dialogueEvent(
  'announced',
  {
    en: 'A dialogue is announced for a day to come. A commune people’s committee gives at least 7 days’ notice (Law 72/2025/QH15 art. 43). Emitted once a dialogue; it does not count yet.',
    vi: 'Đối thoại được thông báo cho một ngày sắp tới. UBND cấp xã thông báo trước ít nhất 7 ngày (Luật 72/2025/QH15 Điều 43). Phát một lần cho mỗi cuộc; chưa được tính.',
  },
  announced,
);
export const DialogueHeld = dialogueEvent(
  'held',
  {
    en: 'An announced dialogue took place on heldOn, never a day to come. From now on it counts, on heldOn.',
    vi: 'Cuộc đối thoại đã thông báo được tổ chức vào ngày heldOn, không bao giờ là ngày chưa tới. Từ nay được tính, theo ngày heldOn.',
  },
  held,
);
export const DialogueRecorded = dialogueEvent(
  'recorded',
  {
    en: 'A dialogue that already took place is entered afterwards, without an announcement here. It counts on heldOn, as one that was announced and held.',
    vi: 'Cuộc đối thoại đã diễn ra được nhập sau, không qua thông báo trên hệ thống. Được tính theo ngày heldOn, như cuộc đã thông báo và tổ chức.',
  },
  { ...held, version: 1, scheduledOn: null },
);
export const DialogueCorrected = dialogueEvent(
  'corrected',
  {
    en: 'The date, the counting organisation, the kind or the outcome of a dialogue was wrong and is put right; tier and area follow. It counts as it stands now.',
    vi: 'Ngày, tổ chức được tính, loại hoặc kết quả của cuộc đối thoại bị sai và được đính chính; cấp và địa bàn theo đó. Được tính theo nội dung hiện tại.',
  },
  { ...held, version: 3, kind: 'AD_HOC' },
);
export const DialogueCancelled = dialogueEvent(
  'cancelled',
  {
    en: 'A dialogue is cancelled, for a reason kept in the audit trail. It never counts again; nothing follows.',
    vi: 'Cuộc đối thoại bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa; không còn thay đổi nào sau đó.',
  },
  { ...announced, version: 2, status: 'CANCELLED' },
);

export const SupervisionRecorded = supervisionEvent(
  'recorded',
  {
    en: 'A supervision took place on `date`, never a day to come, and counts (forms: Law 75/2015/QH13 art. 27).',
    vi: 'Một cuộc giám sát đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính (hình thức: Luật 75/2015/QH13 Điều 27).',
  },
  supervision,
);
export const SupervisionCorrected = supervisionEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the form of a supervision is put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc hình thức của cuộc giám sát được đính chính; cấp và địa bàn theo đó.',
  },
  { ...supervision, version: 2, form: 'DOCUMENT_STUDY' },
);
export const SupervisionCancelled = supervisionEvent(
  'cancelled',
  {
    en: 'A supervision is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc giám sát bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...supervision, version: 2, status: 'CANCELLED' },
);

export const CriticismRecorded = criticismEvent(
  'recorded',
  {
    en: 'A social criticism of a draft took place on `date`, never a day to come, and counts (forms: Law 75/2015/QH13 art. 34).',
    vi: 'Một cuộc phản biện xã hội đối với dự thảo đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính (hình thức: Luật 75/2015/QH13 Điều 34).',
  },
  criticism,
);
export const CriticismCorrected = criticismEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the form of a social criticism is put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc hình thức của cuộc phản biện xã hội được đính chính; cấp và địa bàn theo đó.',
  },
  { ...criticism, version: 2, form: 'WRITTEN' },
);
export const CriticismCancelled = criticismEvent(
  'cancelled',
  {
    en: 'A social criticism is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc phản biện xã hội bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...criticism, version: 2, status: 'CANCELLED' },
);

export const SurveyRecorded = surveyEvent(
  'recorded',
  {
    en: 'A survey of agencies took place on `date`, never a day to come, and counts with agenciesSurveyed agencies.',
    vi: 'Một cuộc khảo sát tại các cơ quan đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính với agenciesSurveyed cơ quan.',
  },
  survey,
);
export const SurveyCorrected = surveyEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the agencies of a survey are put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc các cơ quan của cuộc khảo sát được đính chính; cấp và địa bàn theo đó.',
  },
  { ...survey, version: 2, agenciesSurveyed: 7 },
);
export const SurveyCancelled = surveyEvent(
  'cancelled',
  {
    en: 'A survey is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc khảo sát bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...survey, version: 2, status: 'CANCELLED' },
);
