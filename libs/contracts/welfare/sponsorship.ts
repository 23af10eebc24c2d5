import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Vnd } from '../vocabulary.ts';
import { place } from './examples.ts';

export const SponsorshipStatus = vocabulary('SponsorshipStatus', ['PLEDGED', 'ENDED', 'CANCELLED']).describe(
  'PLEDGED holds until the child turns 18; CANCELLED counts nowhere — đang cam kết (đến tháng trẻ đủ 18 tuổi), đã kết thúc sớm, đã hủy',
);

const childId = z
  .uuid()
  .describe('Of the child, of whom neither name, code nor age is told — trẻ được đỡ đầu, không mang họ tên');
export type SponsorshipStatus = z.infer<typeof SponsorshipStatus>;

/**
 * A sponsor’s pledge for one child. organisationId keeps the record; areaId is the child’s own area. ACTIVE on a day with
 * startsOn ≤ day < endsOn and a status other than CANCELLED.
 */
export const SponsorshipState = z.object({
  sponsorshipId: z.uuid().describe('Of the pledge — cam kết đỡ đầu'),
  ...placed,
  status: SponsorshipStatus,
  childId,
  sponsorId: z.uuid().describe('The organisation that pledges — tổ chức đỡ đầu'),
  monthlyPledge: Vnd.describe('A month, whole đồng as digits — số tiền mỗi tháng, đồng'),
  startsOn: z.iso.date().describe('The first day on which it holds — ngày bắt đầu'),
  endsOn: z.iso
    .date()
    .describe(
      'The first day on which it no longer holds: of the month after the child turns 18, or of an earlier end — ngày hết hiệu lực',
    ),
});
export type SponsorshipState = z.infer<typeof SponsorshipState>;

const sponsorshipEvent = eventsOf('welfare.sponsorship', SponsorshipState, (p) => p.sponsorshipId);

const pledged: SponsorshipState = {
  ...place,
  sponsorshipId: '018f3c6e-8a00-7000-8000-0000000000d2',
  version: 1,
  status: 'PLEDGED',
  childId: '018f3c6e-8a00-7000-8000-0000000000d1',
  sponsorId: '018f3c6e-8a00-7000-8000-0000000000f6',
  monthlyPledge: '1000000',
  startsOn: '2023-02-01',
  endsOn: '2031-06-01',
};

export const SponsorshipPledged = sponsorshipEvent(
  'pledged',
  {
    en: 'An organisation pledges a monthly amount for a child until it turns 18. Emitted once a pledge.',
    vi: 'Tổ chức cam kết đỡ đầu hằng tháng một trẻ em đến khi đủ 18 tuổi. Phát một lần cho mỗi cam kết.',
  },
  pledged,
);

export const SponsorshipEnded = sponsorshipEvent(
  'ended',
  {
    en: 'A pledge ends before the child turns 18. It counts for the days up to endsOn.',
    vi: 'Cam kết kết thúc trước khi trẻ đủ 18 tuổi. Vẫn được tính cho thời gian đến endsOn.',
  },
  { ...pledged, version: 2, status: 'ENDED', endsOn: '2024-01-01' },
);

export const SponsorshipCancelled = sponsorshipEvent(
  'cancelled',
  {
    en: 'A pledge recorded by mistake is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cam kết ghi nhầm bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...pledged, version: 2, status: 'CANCELLED' },
);
