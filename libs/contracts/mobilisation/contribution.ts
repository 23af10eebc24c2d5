import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Quantity } from '../vocabulary.ts';
import { cityCommittee } from './examples.ts';
import { QuantityUnit } from './quantity-unit.ts';

export const ContributionStatus = vocabulary('ContributionStatus', ['PLEDGED', 'RECEIVED', 'VERIFIED', 'CANCELLED']).describe(
  'In the order of a contribution’s life; CANCELLED may follow any of the other three — cam kết, đã nhận, đã xác minh, đã hủy',
);
export type ContributionStatus = z.infer<typeof ContributionStatus>;

export const DonorKind = vocabulary('DonorKind', ['ORGANISATION', 'HOUSEHOLDS']).describe(
  'An organisation, or a number of households that nobody names — tổ chức, hoặc một số hộ không nêu tên',
);
export type DonorKind = z.infer<typeof DonorKind>;

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

const contributionEvent = eventsOf('mobilisation.contribution', ContributionState, (p) => p.contributionId);

const pledged: ContributionState = {
  contributionId: '018f3c6e-8a00-7000-8000-0000000000d2',
  campaignId: '018f3c6e-8a00-7000-8000-0000000000d1',
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
