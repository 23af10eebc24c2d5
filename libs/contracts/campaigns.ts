import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, type Placed, placed } from './record.ts';
import { Quantity } from './vocabulary.ts';

export const QuantityUnit = vocabulary('QuantityUnit', ['VND', 'SQUARE_METRE', 'LABOUR_DAY', 'CUBIC_METRE', 'PIECE']).describe(
  'What a quantity is counted in; two units are never added — đồng, m², ngày công, m³, chiếc (cái, cây, con)',
);
export type QuantityUnit = z.infer<typeof QuantityUnit>;

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

export const ContributionStatus = vocabulary('ContributionStatus', ['PLEDGED', 'RECEIVED', 'VERIFIED', 'CANCELLED']).describe(
  'In the order of a contribution’s life; CANCELLED may follow any of the other three — cam kết, đã nhận, đã xác minh, đã hủy',
);
export type ContributionStatus = z.infer<typeof ContributionStatus>;

export const DonorKind = vocabulary('DonorKind', ['ORGANISATION', 'HOUSEHOLDS']).describe(
  'An organisation, or a number of households that nobody names — tổ chức, hoặc một số hộ không nêu tên',
);
export type DonorKind = z.infer<typeof DonorKind>;

export const CampaignResultKind = vocabulary('CampaignResultKind', [
  'CLEAN_UP',
  'FOAM_COLLECTED',
  'WASTE_COLLECTED',
  'TREES_PLANTED',
]).describe(
  'CLEAN_UP is held or not and has no quantity; foam floats and waste in CUBIC_METRE, trees in PIECE — ra quân vệ sinh môi trường, thu gom phao xốp, thu gom rác thải, trồng cây',
);
export type CampaignResultKind = z.infer<typeof CampaignResultKind>;

export const CampaignResultStatus = vocabulary('CampaignResultStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type CampaignResultStatus = z.infer<typeof CampaignResultStatus>;

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

/**
 * What people gave to a campaign, in one unit. The organisation is the one that collects; tier and area are its own on pledgedOn.
 * Sum `received` of RECEIVED and VERIFIED, one unit at a time. Who gave is an organisation or a number, never a name.
 */
export const ContributionState = z.object({
  contributionId: z.uuid().describe('The contribution — khoản đóng góp'),
  campaignId: z.uuid().describe('The campaign it is given to — cuộc vận động'),
  ...placed,
  status: ContributionStatus,
  donorKind: DonorKind,
  donorOrganisationId: z.uuid().nullable().describe('The organisation that gives; null for households — tổ chức đóng góp'),
  households: z.int().positive().nullable().describe('How many households give; null for an organisation — số hộ đóng góp'),
  unit: QuantityUnit,
  pledged: Quantity.describe('What is promised, in the unit — lượng cam kết'),
  received: Quantity.nullable().describe('What has come, in the unit; null until it has — lượng đã nhận'),
  landConsent: z
    .boolean()
    .describe(
      'The givers of land (SQUARE_METRE) consented in writing; false for all that is no land — có văn bản đồng ý hiến đất',
    ),
  landConsentOn: z.iso.date().nullable().describe('Day of that consent; null for all that is no land — ngày đồng ý hiến đất'),
  pledgedOn: z.iso.date().describe('Day of the promise — ngày cam kết'),
  receivedOn: z.iso.date().nullable().describe('Day it came — ngày nhận'),
  verifiedOn: z.iso.date().nullable().describe('Day it was checked — ngày xác minh'),
});
export type ContributionState = z.infer<typeof ContributionState>;

/**
 * One thing that a campaign brought about in one commune on one day, apart from what people gave. areaId is that commune, areaLevel
 * COMMUNE; tier is the organisation's on that day.
 */
export const CampaignResultState = z.object({
  campaignResultId: z.uuid().describe('The result — kết quả'),
  campaignId: z.uuid().describe('The campaign it belongs to — cuộc vận động'),
  ...placed,
  status: CampaignResultStatus,
  kind: CampaignResultKind,
  date: z.iso.date().describe('The day it counts on — ngày thực hiện'),
  unit: QuantityUnit.nullable().describe('Unit of the quantity; null for a CLEAN_UP — đơn vị tính'),
  quantity: Quantity.nullable().describe('How much, in the unit; null for a CLEAN_UP — khối lượng'),
});
export type CampaignResultState = z.infer<typeof CampaignResultState>;

const campaignEvent = eventsOf('mobilisation.campaign', CampaignState, (p) => p.campaignId);
const contributionEvent = eventsOf('mobilisation.contribution', ContributionState, (p) => p.contributionId);
const resultEvent = eventsOf('mobilisation.campaign-result', CampaignResultState, (p) => p.campaignResultId);

const cityCommittee: Placed = {
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f6',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000193',
  areaLevel: 'DISTRICT',
  synthetic: false,
};
const launched: CampaignState = {
  campaignId: '018f3c6e-8a00-7000-8000-0000000000d1',
  ...cityCommittee,
  status: 'LAUNCHED',
  purpose: 'ENVIRONMENT',
  launchedOn: '2023-05-16',
  endedOn: null,
};
const pledged: ContributionState = {
  contributionId: '018f3c6e-8a00-7000-8000-0000000000d2',
  campaignId: launched.campaignId,
  ...cityCommittee,
  status: 'PLEDGED',
  donorKind: 'HOUSEHOLDS',
  donorOrganisationId: null,
  households: 14,
  unit: 'SQUARE_METRE',
  pledged: '320.5',
  received: null,
  landConsent: true,
  landConsentOn: '2023-06-01',
  pledgedOn: '2023-06-01',
  receivedOn: null,
  verifiedOn: null,
};
const received: ContributionState = { ...pledged, version: 2, status: 'RECEIVED', received: '310', receivedOn: '2023-06-20' };
const foam: CampaignResultState = {
  campaignResultId: '018f3c6e-8a00-7000-8000-0000000000d3',
  campaignId: launched.campaignId,
  ...cityCommittee,
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  status: 'RECORDED',
  kind: 'FOAM_COLLECTED',
  date: '2023-06-05',
  unit: 'CUBIC_METRE',
  quantity: '125.5',
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

export const ContributionPledged = contributionEvent(
  'pledged',
  {
    en: 'Something is promised to a campaign of its own free will. Emitted once a contribution; a gift of land has its written consent.',
    vi: 'Cam kết tự nguyện đóng góp cho cuộc vận động. Phát một lần cho mỗi khoản; hiến đất phải có văn bản đồng ý.',
  },
  pledged,
);
export const ContributionReceived = contributionEvent(
  'received',
  {
    en: 'What was promised has come, as much as `received` says, on receivedOn. From now on it counts.',
    vi: 'Khoản cam kết đã được nhận vào ngày receivedOn với lượng `received`. Từ nay được tính.',
  },
  received,
);
export const ContributionVerified = contributionEvent(
  'verified',
  {
    en: 'What was received is checked on verifiedOn.',
    vi: 'Khoản đã nhận được xác minh vào ngày verifiedOn.',
  },
  { ...received, version: 3, status: 'VERIFIED', verifiedOn: '2023-07-01' },
);
export const ContributionCorrected = contributionEvent(
  'corrected',
  {
    en: 'Giver, collector, quantities or days of a contribution are put right, for a reason kept in the audit trail. It counts as it stands now.',
    vi: 'Bên đóng góp, bên tiếp nhận, số lượng hoặc ngày được đính chính, lý do lưu trong nhật ký kiểm soát. Được tính theo nội dung hiện tại.',
  },
  { ...received, version: 3, received: '311' },
);
export const ContributionCancelled = contributionEvent(
  'cancelled',
  {
    en: 'A contribution is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Khoản đóng góp bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...pledged, version: 2, status: 'CANCELLED' },
);

export const CampaignResultRecorded = resultEvent(
  'recorded',
  {
    en: 'A campaign brought something about in a commune on `date`: a clean-up held there, or a quantity. Emitted once a result.',
    vi: 'Cuộc vận động có kết quả tại một xã, phường vào ngày `date`: một buổi ra quân, hoặc một khối lượng. Phát một lần cho mỗi kết quả.',
  },
  foam,
);
export const CampaignResultCorrected = resultEvent(
  'corrected',
  {
    en: 'Day, commune, organisation, kind or quantity of a result are put right, for a reason kept in the audit trail; tier follows.',
    vi: 'Ngày, xã, tổ chức, loại hoặc khối lượng của kết quả được đính chính, lý do lưu trong nhật ký kiểm soát; cấp theo đó.',
  },
  { ...foam, version: 2, quantity: '152.5' },
);
export const CampaignResultCancelled = resultEvent(
  'cancelled',
  {
    en: 'A result is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Kết quả bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...foam, version: 2, status: 'CANCELLED' },
);
