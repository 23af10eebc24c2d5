import { todayInVietnam } from '@danvan/calendar';
import { SponsoredChildState } from '@danvan/contracts/welfare-sponsorship';
import { defineRecord, type RecordOf } from '@danvan/records';
import { raw, sql } from '@danvan/service';
import { z } from 'zod';
import { ownArea } from '../own-area.ts';
import { holdsOn } from '../sponsorships/holds-on.ts';

export const sponsoredChildRecord = defineRecord({
  name: 'sponsored-child',
  type: 'SponsoredChild',
  state: SponsoredChildState,
  // The case code stays here, and so does all that is kept of the birth: the first day of the month after the child turns 18.
  own: { ...ownArea, code: z.string(), pledgesEndOn: z.iso.date() },
  derive: { childId: ({ id }: { id: string }) => id },
  list: {
    day: 'registeredOn',
    by: 'code',
    conditions({ sponsored }, ctx) {
      if (typeof sponsored !== 'boolean') return [];
      const holds = holdsOn('s', todayInVietnam(ctx.now()));
      return [sql`${raw(sponsored ? '' : 'NOT')} EXISTS (SELECT FROM sponsorship s WHERE s.child_id = r.id AND ${holds})`];
    },
  },
});
export type SponsoredChild = RecordOf<typeof sponsoredChildRecord>;
