import { SponsorshipEnded } from '@danvan/contracts/welfare-sponsorship';
import { reasonFields, stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { end } from './sponsorship.rules.ts';
import { sponsorshipRecord } from './sponsorship-record.ts';

/** Ends a pledge before the child turns 18. The pledge counts for the days up to its end. */
export const endSponsorship = stepCommand(sponsorshipRecord, {
  name: { one: 'endSponsorship' },
  event: SponsorshipEnded,
  item: z.object({ ...reasonFields, endsOn: localDay }),
  on: ({ endsOn }) => endsOn,
  apply: (before, { endsOn }) => end(before, endsOn),
});
