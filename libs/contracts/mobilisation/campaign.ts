import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { cityCommittee } from './examples.ts';

export const CampaignPurpose = vocabulary('CampaignPurpose', [
  'ENVIRONMENT',
  'PUBLIC_WORKS',
  'FOR_THE_POOR',
  'RELIEF',
  'CIVILISED_LIVING',
  'OTHER',
]).describe(
  'What a campaign is for — môi trường · công trình công cộng · vì người nghèo · cứu trợ · nếp sống văn minh, nông thôn mới · khác',
);
export type CampaignPurpose = z.infer<typeof CampaignPurpose>;

export const CampaignStatus = vocabulary('CampaignStatus', ['LAUNCHED', 'ENDED', 'CANCELLED']).describe(
  'ENDED follows LAUNCHED, CANCELLED may follow both — đang diễn ra, đã kết thúc, đã hủy',
);
export type CampaignStatus = z.infer<typeof CampaignStatus>;

/** A campaign counts on launchedOn; tier and area are its organisation's on that day. Its name is free text and stays in the service. */
export const CampaignState = z.object({
  campaignId: z.uuid().describe('The campaign — cuộc vận động'),
  ...placed,
  status: CampaignStatus,
  purpose: CampaignPurpose,
  launchedOn: z.iso.date().describe('First day — ngày phát động'),
  endedOn: z.iso.date().nullable().describe('Last day, null while it goes on — ngày kết thúc'),
});
export type CampaignState = z.infer<typeof CampaignState>;

const campaignEvent = eventsOf('mobilisation.campaign', CampaignState, (p) => p.campaignId);

const launched: CampaignState = {
  campaignId: '018f3c6e-8a00-7000-8000-0000000000d1',
  ...cityCommittee,
  status: 'LAUNCHED',
  purpose: 'ENVIRONMENT',
  launchedOn: '2023-05-16',
  endedOn: null,
};

export const CampaignLaunched = campaignEvent(
  'launched',
  {
    en: 'An organisation launches a named campaign on launchedOn. Emitted once a campaign.',
    vi: 'Một tổ chức phát động cuộc vận động vào ngày launchedOn. Phát một lần cho mỗi cuộc vận động.',
  },
  launched,
);

export const CampaignEnded = campaignEvent(
  'ended',
  {
    en: 'A campaign is over; endedOn was its last day. What it brought counts on, late entries for its days may follow.',
    vi: 'Cuộc vận động kết thúc, endedOn là ngày cuối. Kết quả vẫn được tính, có thể còn ghi nhận bổ sung cho các ngày đó.',
  },
  { ...launched, version: 2, status: 'ENDED', endedOn: '2023-12-31' },
);

export const CampaignCorrected = campaignEvent(
  'corrected',
  {
    en: 'Days, organisation or purpose of a campaign are put right, for a reason kept in the audit trail; tier and area follow.',
    vi: 'Ngày, tổ chức hoặc mục đích của cuộc vận động được đính chính, lý do lưu trong nhật ký kiểm soát; cấp và địa bàn theo đó.',
  },
  { ...launched, version: 2, launchedOn: '2023-05-17' },
);

export const CampaignCancelled = campaignEvent(
  'cancelled',
  {
    en: 'A campaign without contributions or results that count is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc vận động không còn khoản đóng góp hay kết quả được tính thì bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...launched, version: 2, status: 'CANCELLED' },
);
