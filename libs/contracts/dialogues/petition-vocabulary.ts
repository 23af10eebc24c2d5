import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';

/** A denunciation (tố cáo) is none of them and never comes here. */
export const PetitionKind = vocabulary('PetitionKind', ['COMPLAINT', 'RECOMMENDATION', 'FEEDBACK']).describe(
  'What it is; the law treats each on its own — khiếu nại, kiến nghị, phản ánh',
);
export type PetitionKind = z.infer<typeof PetitionKind>;

export const PetitionChannel = vocabulary('PetitionChannel', ['DESK', 'POST', 'ONLINE']).describe(
  'How it came in — nộp trực tiếp, qua bưu chính, trực tuyến',
);
export type PetitionChannel = z.infer<typeof PetitionChannel>;

export const PetitionInstance = vocabulary('PetitionInstance', ['FIRST', 'SECOND']).describe(
  'Which complaint about the matter it is; other kinds are FIRST — khiếu nại lần đầu, lần hai',
);
export type PetitionInstance = z.infer<typeof PetitionInstance>;

export const PetitionStatus = vocabulary('PetitionStatus', [
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
]).describe(
  'Where it stands. DRAFT is an online complaint whose sender was not at a desk yet: no clock runs — trạng thái: nháp, đã tiếp nhận, đã thụ lý, đã trả lời, đã giải quyết, đã kết thúc, đã hướng dẫn, đã chuyển, đã trả lại, đã lưu, đã rút',
);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

export const ComplexityCriterion = vocabulary('ComplexityCriterion', [
  'SEVERAL_PLACES',
  'SEVERAL_CONTENTS',
  'MANY_COMPLAINANTS',
  'FOREIGN_ELEMENT',
  'SEVERAL_BODIES',
  'BODIES_DISAGREE',
  'CONTRADICTORY_EVIDENCE',
]).describe(
  'What makes a complaint complex: any one of the seven (Decree 155/2026 art. 2) — tiêu chí vụ việc phức tạp (NĐ 155/2026 Điều 2)',
);
export type ComplexityCriterion = z.infer<typeof ComplexityCriterion>;

export const ComplaintOutcome = vocabulary('ComplaintOutcome', ['RIGHT', 'PARTLY_RIGHT', 'WRONG']).describe(
  'How a complaint was decided; null for other kinds and until then — khiếu nại đúng, đúng một phần, sai',
);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

export const ReturnReason = vocabulary('ReturnReason', ['INCOMPLETE', 'MIXED_CONTENTS', 'FIRST_DECISION_MISSING']).describe(
  'Why the paper went back to its sender; null where it did not — lý do trả lại đơn',
);
export type ReturnReason = z.infer<typeof ReturnReason>;

export const FilingReason = vocabulary('FilingReason', [
  'ALSO_SENT_TO_COMPETENT_BODY',
  'ALREADY_GUIDED',
  'INSULTING',
  'UNREADABLE',
  'NOTHING_NEW',
  'NEVER_CONFIRMED',
]).describe(
  'Why the paper was filed without being handled (Circular 05/2021 art. 6.2b), or a draft that nobody confirmed; null where it was not — lý do lưu đơn',
);
export type FilingReason = z.infer<typeof FilingReason>;

export const SuspensionReason = vocabulary('SuspensionReason', ['FORCE_MAJEURE', 'OBSTACLE', 'AWAITING_RESULT']).describe(
  'Why the settling of a complaint waits (Law on complaints art. 11a.1, from 2026-07-01): force majeure, an objective obstacle, or another result that bears on it directly; null while it does not wait — lý do tạm đình chỉ: sự kiện bất khả kháng, trở ngại khách quan, chờ kết quả giải quyết khác có liên quan trực tiếp',
);
export type SuspensionReason = z.infer<typeof SuspensionReason>;

export const TerminationReason = vocabulary('TerminationReason', ['COMPLAINANT_DIED', 'ORGANISATION_DISSOLVED']).describe(
  'Why the settling of a complaint ended without a decision on it (Law on complaints art. 11a.2): nobody follows into the right of who complained; null where it did not — lý do đình chỉ: người khiếu nại chết, tổ chức giải thể mà không có người kế thừa quyền',
);
export type TerminationReason = z.infer<typeof TerminationReason>;
