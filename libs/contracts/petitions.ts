import { z } from 'zod';
import { eventsOf, placed } from './record.ts';

/** Khiếu nại, kiến nghị, phản ánh. A denunciation (tố cáo) is none of them and never comes here. */
export const PetitionKind = z.enum(['COMPLAINT', 'RECOMMENDATION', 'FEEDBACK']);
export type PetitionKind = z.infer<typeof PetitionKind>;

/** Trực tiếp, qua bưu chính, trực tuyến. */
export const PetitionChannel = z.enum(['DESK', 'POST', 'ONLINE']);
export type PetitionChannel = z.infer<typeof PetitionChannel>;

/** Khiếu nại lần đầu, lần hai. Other kinds are FIRST. */
export const PetitionInstance = z.enum(['FIRST', 'SECOND']);
export type PetitionInstance = z.infer<typeof PetitionInstance>;

/** DRAFT is an online complaint whose sender was not at a desk yet: no clock runs. */
export const PetitionStatus = z.enum([
  'DRAFT',
  'SUBMITTED',
  'ACCEPTED',
  'ANSWERED',
  'DECIDED',
  'CLOSED',
  'GUIDED',
  'FORWARDED',
  'RETURNED',
  'FILED',
  'WITHDRAWN',
]);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

/** What makes a complaint complex: any one of the seven (Decree 155/2026 art. 2). */
export const ComplexityCriterion = z.enum([
  'SEVERAL_PLACES',
  'SEVERAL_CONTENTS',
  'MANY_COMPLAINANTS',
  'FOREIGN_ELEMENT',
  'SEVERAL_BODIES',
  'BODIES_DISAGREE',
  'CONTRADICTORY_EVIDENCE',
]);
export type ComplexityCriterion = z.infer<typeof ComplexityCriterion>;

/** Khiếu nại đúng toàn bộ, đúng một phần, sai toàn bộ. */
export const ComplaintOutcome = z.enum(['RIGHT', 'PARTLY_RIGHT', 'WRONG']);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

/** Why a paper goes back to its sender. */
export const ReturnReason = z.enum(['INCOMPLETE', 'MIXED_CONTENTS', 'FIRST_DECISION_MISSING']);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Why a paper is filed without being handled (Circular 05/2021 art. 6.2b), or a draft that nobody confirmed. */
export const FilingReason = z.enum([
  'ALSO_SENT_TO_COMPETENT_BODY',
  'ALREADY_GUIDED',
  'INSULTING',
  'UNREADABLE',
  'NOTHING_NEW',
  'NEVER_CONFIRMED',
]);
export type FilingReason = z.infer<typeof FilingReason>;

const day = z.iso.date().nullable();

/**
 * Tier and area are those of the organisation on submittedOn. receivedOn starts the clock and fixes the regime; dueAt is the last second
 * of the limit that runs, or ran last: the one for accepting or answering, from acceptedOn on the one for settling. dueRule names the
 * rule, STATED a day that the head named.
 */
export const PetitionState = z.object({
  petitionId: z.uuid(),
  ...placed,
  kind: PetitionKind,
  channel: PetitionChannel,
  instance: PetitionInstance,
  status: PetitionStatus,
  submittedOn: z.iso.date(),
  receivedOn: day,
  acceptedOn: day,
  answeredOn: day,
  endedOn: day,
  dueAt: z.iso.datetime().nullable(),
  dueRule: z.string().nullable(),
  isDueProvisional: z.boolean(),
  overdueAt: z.iso.datetime().nullable(),
  complexity: z.array(ComplexityCriterion),
  isRemote: z.boolean(),
  outcome: ComplaintOutcome.nullable(),
  returnReason: ReturnReason.nullable(),
  filingReason: FilingReason.nullable(),
  forwardedToId: z.uuid().nullable(),
});
export type PetitionState = z.infer<typeof PetitionState>;

const petitionEvent = eventsOf('dialogues.petition', PetitionState, (p) => p.petitionId);

const submitted: PetitionState = {
  petitionId: '018f3c6e-8a00-7000-8000-0000000000e1',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
  kind: 'COMPLAINT',
  channel: 'DESK',
  instance: 'FIRST',
  status: 'SUBMITTED',
  submittedOn: '2026-07-01',
  receivedOn: '2026-07-01',
  acceptedOn: null,
  answeredOn: null,
  endedOn: null,
  dueAt: '2026-07-10T16:59:59.000Z',
  dueRule: 'complaint.acceptance.2026-07-01',
  isDueProvisional: false,
  overdueAt: null,
  complexity: [],
  isRemote: false,
  outcome: null,
  returnReason: null,
  filingReason: null,
  forwardedToId: null,
};
const accepted: PetitionState = {
  ...submitted,
  version: 3,
  status: 'ACCEPTED',
  acceptedOn: '2026-07-08',
  dueAt: '2026-08-07T16:59:59.000Z',
  dueRule: 'complaint.first.2012-07-01',
};
const decided: PetitionState = { ...accepted, version: 4, status: 'DECIDED', answeredOn: '2026-08-05', outcome: 'PARTLY_RIGHT' };
const feedback: PetitionState = {
  ...submitted,
  kind: 'FEEDBACK',
  dueAt: '2026-07-15T16:59:59.000Z',
  dueRule: 'suggestion.answer.2014-07-01',
};
const ended = { version: 2, endedOn: '2026-07-03' } as const;

export const PetitionSubmitted = petitionEvent(
  'submitted',
  {
    en: 'A complaint, recommendation or feedback came in. Its clock runs from receivedOn; an online complaint is a DRAFT without one. Emitted once a petition.',
    vi: 'Có khiếu nại, kiến nghị hoặc phản ánh gửi đến. Thời hạn tính từ receivedOn; khiếu nại trực tuyến là DRAFT, chưa tính thời hạn. Phát một lần cho mỗi đơn.',
  },
  submitted,
);
export const PetitionConfirmed = petitionEvent(
  'confirmed',
  {
    en: 'The sender of an online complaint showed identity and signed at a desk (Circular 05/2021 art. 6): it is received now, and its clock runs.',
    vi: 'Người gửi khiếu nại trực tuyến đã xuất trình giấy tờ và ký tại nơi tiếp công dân (TT 05/2021 Điều 6): đơn được tiếp nhận, thời hạn bắt đầu.',
  },
  { ...submitted, version: 2, channel: 'ONLINE', submittedOn: '2026-06-29' },
);
export const PetitionAssigned = petitionEvent(
  'assigned',
  {
    en: 'The handlers of a petition changed. They alone read its content.',
    vi: 'Cán bộ thụ lý đơn thay đổi. Chỉ họ đọc được nội dung.',
  },
  { ...submitted, version: 2 },
);
export const PetitionAccepted = petitionEvent(
  'accepted',
  {
    en: 'A petition within competence was taken on. A complaint is settled within the time that its receipt day’s law sets; for other kinds the head names a day.',
    vi: 'Đơn thuộc thẩm quyền được thụ lý, tiếp nhận giải quyết. Khiếu nại theo thời hạn của luật tại ngày nhận; loại khác theo ngày người đứng đầu nêu.',
  },
  accepted,
);
export const PetitionGuided = petitionEvent(
  'guided',
  {
    en: 'A complaint outside competence: its sender was told, once, where to turn. Nothing follows.',
    vi: 'Khiếu nại không thuộc thẩm quyền: đã hướng dẫn người gửi, một lần. Không còn bước nào sau đó.',
  },
  { ...submitted, ...ended, status: 'GUIDED' },
);
export const PetitionForwarded = petitionEvent(
  'forwarded',
  {
    en: 'A recommendation or feedback outside competence was passed on to forwardedToId (Law 42/2013 art. 26.2b). Nothing follows here.',
    vi: 'Kiến nghị, phản ánh không thuộc thẩm quyền được chuyển đến forwardedToId (Luật 42/2013 Điều 26.2b). Không còn bước nào sau đó tại đây.',
  },
  { ...feedback, ...ended, status: 'FORWARDED', forwardedToId: '018f3c6e-8a00-7000-8000-0000000000f2' },
);
export const PetitionReturned = petitionEvent(
  'returned',
  { en: 'A paper went back to its sender for returnReason.', vi: 'Đơn được trả lại người gửi vì returnReason.' },
  { ...submitted, ...ended, status: 'RETURNED', returnReason: 'FIRST_DECISION_MISSING', instance: 'SECOND' },
);
export const PetitionFiled = petitionEvent(
  'filed',
  { en: 'A paper was filed without being handled, for filingReason.', vi: 'Đơn được lưu, không xử lý, vì filingReason.' },
  { ...submitted, ...ended, status: 'FILED', filingReason: 'ALREADY_GUIDED' },
);
export const PetitionAnswered = petitionEvent(
  'answered',
  {
    en: 'A recommendation or feedback was answered on answeredOn.',
    vi: 'Kiến nghị, phản ánh đã được trả lời vào ngày answeredOn.',
  },
  { ...feedback, version: 4, status: 'ANSWERED', acceptedOn: '2026-07-08', answeredOn: '2026-07-14', dueRule: 'STATED' },
);
export const PetitionDecided = petitionEvent(
  'decided',
  {
    en: 'A complaint was decided on answeredOn, with its outcome.',
    vi: 'Khiếu nại đã có quyết định giải quyết vào ngày answeredOn, kèm kết quả.',
  },
  decided,
);
export const PetitionClosed = petitionEvent(
  'closed',
  {
    en: 'An answered or decided petition is done with. Nothing follows.',
    vi: 'Đơn đã trả lời, đã giải quyết được kết thúc. Không còn bước nào sau đó.',
  },
  { ...decided, version: 5, status: 'CLOSED', endedOn: '2026-08-10' },
);
export const PetitionWithdrawn = petitionEvent(
  'withdrawn',
  {
    en: 'The sender took the whole petition back. It is not reopened.',
    vi: 'Người gửi rút toàn bộ đơn. Đơn không được giải quyết lại.',
  },
  { ...submitted, ...ended, status: 'WITHDRAWN' },
);
export const PetitionFellOverdue = petitionEvent(
  'fell-overdue',
  {
    en: 'dueAt passed while the petition was SUBMITTED or ACCEPTED. Emitted once for each of the two clocks, soon after overdue begins.',
    vi: 'Đã quá dueAt mà đơn còn ở SUBMITTED hoặc ACCEPTED. Phát một lần cho mỗi thời hạn, ngay sau khi quá hạn.',
  },
  { ...submitted, version: 2, overdueAt: '2026-07-10T17:00:30.000Z' },
);
