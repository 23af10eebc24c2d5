import type { SponsorshipState } from '@danvan/contracts/welfare-sponsorship';
import type { RecordType } from '@danvan/service/record-type';
import { sponsorshipTable } from './sponsorship.table.ts';
import type { Sponsorship } from './sponsorship.ts';

export const sponsorshipRecord: RecordType<Sponsorship, SponsorshipState> = {
  name: 'sponsorship',
  table: sponsorshipTable,
  toState: ({ id, ...state }) => ({ sponsorshipId: id, ...state }),
};
