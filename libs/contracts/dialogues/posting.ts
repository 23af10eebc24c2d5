import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';

export const DisclosureRegime = vocabulary('DisclosureRegime', ['PL34_2007', 'L10_2022']).describe(
  'The law it follows: Ordinance 34/2007 to 2023-06-30, Law 10/2022/QH15 since — căn cứ: Pháp lệnh 34/2007/PL-UBTVQH11, Luật 10/2022/QH15',
);
export type DisclosureRegime = z.infer<typeof DisclosureRegime>;

export const DisclosureChannel = vocabulary('DisclosureChannel', [
  'NOTICE_BOARD',
  'WEBSITE',
  'LOUDSPEAKER',
  'COMMUNITY_HEAD',
]).describe('How it is made public — niêm yết, cổng thông tin điện tử, loa truyền thanh, thông qua trưởng thôn hoặc tổ trưởng');
export type DisclosureChannel = z.infer<typeof DisclosureChannel>;

export const PostingStatus = vocabulary('PostingStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type PostingStatus = z.infer<typeof PostingStatus>;

/** What stood where, [date, validTo). */
export const PostingState = z.object({
  postingId: z.uuid().describe('Of the posting — lần công khai'),
  status: PostingStatus,
  ...placed,
  date: z.iso.date().describe('The first day on which it stands, and on which it counts — ngày bắt đầu công khai'),
  validTo: z.iso
    .date()
    .nullable()
    .describe('The first day on which it no longer stands; null while it does — ngày thôi công khai'),
  regime: DisclosureRegime,
  item: z
    .int()
    .positive()
    .describe('Its number in the article that lists what is made public — số thứ tự nội dung trong danh mục'),
  channel: DisclosureChannel,
});
export type PostingState = z.infer<typeof PostingState>;

const postingEvent = eventsOf('dialogues.posting', PostingState, (p) => p.postingId);

const posting: PostingState = {
  postingId: '018f3c6e-8a00-7000-8000-0000000000e3',
  status: 'RECORDED',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
  date: '2024-01-10',
  validTo: null,
  regime: 'L10_2022',
  item: 7,
  channel: 'NOTICE_BOARD',
};

export const PostingRecorded = postingEvent(
  'recorded',
  {
    en: 'An item of the catalogue in force on `date` is made public on one channel since that day, never a day to come; it counts.',
    vi: 'Một nội dung trong danh mục có hiệu lực vào ngày `date` được công khai qua một hình thức kể từ ngày đó, không bao giờ là ngày chưa tới; được tính.',
  },
  posting,
);

export const PostingEnded = postingEvent(
  'ended',
  {
    en: 'A posting no longer stands from validTo on. It may have stood too short: the record says so and is not refused.',
    vi: 'Nội dung công khai không còn niêm yết kể từ validTo. Có thể chưa đủ số ngày: bản ghi cho biết điều đó, không bị từ chối.',
  },
  { ...posting, version: 2, validTo: '2024-02-09' },
);

export const PostingCorrected = postingEvent(
  'corrected',
  {
    en: 'The day, the organisation, the item or the channel of a posting is put right; tier and area follow.',
    vi: 'Ngày, tổ chức, nội dung hoặc hình thức công khai được đính chính; cấp và địa bàn theo đó.',
  },
  { ...posting, version: 2, channel: 'WEBSITE' },
);

export const PostingCancelled = postingEvent(
  'cancelled',
  {
    en: 'A posting is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Bản ghi công khai bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...posting, version: 2, status: 'CANCELLED' },
);
