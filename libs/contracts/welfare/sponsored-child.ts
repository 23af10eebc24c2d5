import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { place } from './examples.ts';

export const SponsoredChildStatus = vocabulary('SponsoredChildStatus', ['REGISTERED', 'CANCELLED']).describe(
  'Of the record; only REGISTERED counts — đang quản lý, đã hủy',
);
export type SponsoredChildStatus = z.infer<typeof SponsoredChildStatus>;

const childId = z
  .uuid()
  .describe('Of the child, of whom neither name, code nor age is told — trẻ được đỡ đầu, không mang họ tên');

/** Carries neither the child’s code nor its age. areaId is the child’s own area. */
export const SponsoredChildState = z.object({
  childId,
  ...placed,
  status: SponsoredChildStatus,
  registeredOn: z.iso.date().describe('Since when the office keeps the record — ngày bắt đầu quản lý'),
});
export type SponsoredChildState = z.infer<typeof SponsoredChildState>;

const childEvent = eventsOf('welfare.sponsored-child', SponsoredChildState, (p) => p.childId);

const child: SponsoredChildState = {
  ...place,
  childId: '018f3c6e-8a00-7000-8000-0000000000d1',
  version: 1,
  status: 'REGISTERED',
  registeredOn: '2023-01-10',
};

export const SponsoredChildRegistered = childEvent(
  'registered',
  {
    en: 'An office looks for sponsors for a child that it keeps under a case code. Emitted once a child.',
    vi: 'Cơ quan vận động đỡ đầu cho một trẻ em theo mã hồ sơ. Phát một lần cho mỗi trẻ.',
  },
  child,
);

export const SponsoredChildCancelled = childEvent(
  'cancelled',
  {
    en: 'The record of a child without pledges is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Hồ sơ trẻ chưa có cam kết đỡ đầu bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...child, version: 2, status: 'CANCELLED' },
);
