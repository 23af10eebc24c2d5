import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { placed } from '../record.ts';
import {
  ComplaintOutcome,
  ComplexityCriterion,
  FilingReason,
  PetitionChannel,
  PetitionInstance,
  PetitionKind,
  PetitionStatus,
  ReturnReason,
  SuspensionReason,
  TerminationReason,
} from './petition-vocabulary.ts';

const day = z.iso.date().nullable();

/** Tier and area are those of the organisation on submittedOn. */
export const PetitionState = z.object({
  petitionId: z.uuid().describe('Of the petition — đơn'),
  ...placed,
  kind: PetitionKind,
  channel: PetitionChannel,
  instance: PetitionInstance,
  status: PetitionStatus,
  submittedOn: z.iso.date().describe('The day on which it was sent or came in — ngày gửi đơn'),
  receivedOn: day.describe(
    'The day that starts its clock and fixes the law that holds for it; null for a draft — ngày tiếp nhận, bắt đầu tính thời hạn',
  ),
  acceptedOn: day.describe('The day on which it was taken on; null until then — ngày thụ lý'),
  answeredOn: day.describe('The day on which it was answered or decided; null until then — ngày trả lời hoặc ra quyết định'),
  endedOn: day.describe('The day on which it ended, however it did; null until then — ngày kết thúc'),
  dueAt: z.iso
    .datetime()
    .nullable()
    .describe(
      'The last second of the limit that runs, or ran last: the one for accepting or answering, from acceptedOn on the one for settling; null where none ran — thời điểm cuối của thời hạn',
    ),
  dueRule: z
    .string()
    .nullable()
    .describe(
      'The rule behind dueAt, STATED for a day that the head named — quy tắc tính dueAt; STATED: ngày do người đứng đầu nêu',
    ),
  isDueProvisional: z
    .boolean()
    .describe(
      'Days off on the way are not all declared yet: dueAt may move — còn ngày nghỉ chưa được công bố: dueAt có thể thay đổi',
    ),
  overdueAt: z.iso
    .datetime()
    .nullable()
    .describe(
      'When it was found that dueAt had passed; null until then, and again under another limit — thời điểm ghi nhận quá hạn',
    ),
  complexity: z
    .array(ComplexityCriterion)
    .describe('All that holds of it; empty where nothing makes it complex — các tiêu chí phức tạp; rỗng nếu không phức tạp'),
  isRemote: z.boolean().describe('From a remote place, where limits of complaints are longer — ở vùng sâu, vùng xa'),
  outcome: ComplaintOutcome.nullable(),
  returnReason: ReturnReason.nullable(),
  filingReason: FilingReason.nullable(),
  forwardedToId: z
    .uuid()
    .nullable()
    .describe('The organisation that it was forwarded to; null where it was not — nơi được chuyển đến'),
  senderCount: z
    .int()
    .positive()
    .default(1)
    .describe('How many people send it together; who they are is told nowhere — số người cùng gửi đơn'),
  suspendedOn: day
    .default(null)
    .describe(
      'Since when its settling waits: status is ACCEPTED, and no limit runs; null while it does not — ngày tạm đình chỉ; khi đó status là ACCEPTED và không tính thời hạn',
    ),
  suspendedDays: z
    .int()
    .nonnegative()
    .default(0)
    .describe('Days of earlier suspensions, which the limit does not count — số ngày đã tạm đình chỉ, không tính vào thời hạn'),
  suspensionReason: SuspensionReason.nullable().default(null),
  terminationReason: TerminationReason.nullable().default(null),
});
export type PetitionState = z.infer<typeof PetitionState>;

/** The last state of a terminated complaint: no other event carries this status. */
export const TerminatedPetitionState = PetitionState.extend({
  status: vocabulary('TerminatedPetitionStatus', [...PetitionStatus.options, 'TERMINATED']).describe(
    'TERMINATED: its settling ended without a decision on it — đình chỉ giải quyết',
  ),
});
export type TerminatedPetitionState = z.infer<typeof TerminatedPetitionState>;
