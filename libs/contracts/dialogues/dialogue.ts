import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf } from '../record.ts';
import { counted } from './counted.ts';
import { wardFront } from './examples.ts';

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

const dialogueEvent = eventsOf('dialogues.dialogue', DialogueState, (p) => p.dialogueId);

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
