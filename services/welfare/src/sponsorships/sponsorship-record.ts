import { type LocalDate } from '@danvan/calendar';
import { SponsorshipState } from '@danvan/contracts/welfare-sponsorship';
import { defineRecord, type RecordFilter, type RecordOf } from '@danvan/records';
import { ownArea } from '../own-area.ts';
import { holdsOn } from './holds-on.ts';

const activeOn = (filter: RecordFilter) => filter['activeOn'] as LocalDate | null | undefined;

export const sponsorshipRecord = defineRecord({
  name: 'sponsorship',
  type: 'Sponsorship',
  state: SponsorshipState,
  own: ownArea,
  list: {
    day: 'startsOn',
    asOf: activeOn,
    conditions(filter) {
      const on = activeOn(filter);
      return on ? [holdsOn('r', on)] : [];
    },
  },
});
export type Sponsorship = RecordOf<typeof sponsorshipRecord>;
