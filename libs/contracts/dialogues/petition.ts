import { eventsOf } from '../record.ts';
import { PetitionState, TerminatedPetitionState } from './petition-state.ts';

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
  senderCount: 1,
  suspendedOn: null,
  suspendedDays: 0,
  suspensionReason: null,
  terminationReason: null,
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

export const PetitionSuspended = petitionEvent(
  'suspended',
  {
    en: 'The settling of a complaint waits, for suspensionReason, since suspendedOn: no limit runs (Law on complaints art. 11a.1).',
    vi: 'Tạm đình chỉ việc giải quyết khiếu nại vì suspensionReason, từ ngày suspendedOn: không tính thời hạn (Luật Khiếu nại Điều 11a.1).',
  },
  {
    ...accepted,
    version: 4,
    dueAt: null,
    suspendedOn: '2026-07-20',
    suspensionReason: 'AWAITING_RESULT',
  },
);

export const PetitionResumed = petitionEvent(
  'resumed',
  {
    en: 'The settling of a suspended complaint goes on; the days in between are not counted in its limit.',
    vi: 'Tiếp tục giải quyết khiếu nại đã tạm đình chỉ; thời gian tạm đình chỉ không tính vào thời hạn.',
  },
  { ...accepted, version: 5, dueAt: '2026-08-17T16:59:59.000Z', suspendedDays: 10 },
);

export const PetitionTerminated = eventsOf('dialogues.petition', TerminatedPetitionState, (p) => p.petitionId)(
  'terminated',
  {
    en: 'The settling of a complaint ended without a decision on it, for terminationReason (Law on complaints art. 11a.2). Nothing follows.',
    vi: 'Đình chỉ việc giải quyết khiếu nại vì terminationReason (Luật Khiếu nại Điều 11a.2). Không còn bước nào sau đó.',
  },
  { ...accepted, version: 4, status: 'TERMINATED', endedOn: '2026-07-20', terminationReason: 'COMPLAINANT_DIED' },
);

export const PetitionFellOverdue = petitionEvent(
  'fell-overdue',
  {
    en: 'dueAt passed while the petition was SUBMITTED or ACCEPTED. Emitted once for each of the two clocks, soon after overdue begins.',
    vi: 'Đã quá dueAt mà đơn còn ở SUBMITTED hoặc ACCEPTED. Phát một lần cho mỗi thời hạn, ngay sau khi quá hạn.',
  },
  { ...submitted, version: 2, overdueAt: '2026-07-10T17:00:30.000Z' },
);
