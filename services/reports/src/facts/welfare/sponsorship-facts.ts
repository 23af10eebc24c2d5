import {
  SponsorshipCancelled,
  SponsorshipEnded,
  SponsorshipPledged,
  type SponsorshipState,
} from '@danvan/contracts/welfare-sponsorship';
import { happened, recordSource } from '../fact.ts';

/** A pledge is active from its first day to the one on which it ends, in the child's own area. */
export const sponsorships = recordSource<SponsorshipState>({
  recordType: 'SPONSORSHIP',
  events: [SponsorshipPledged, SponsorshipEnded, SponsorshipCancelled],
  toFacts: ({ sponsorshipId, organisationId, areaId, status, startsOn, endsOn, monthlyPledge, childId, sponsorId }) => ({
    recordId: sponsorshipId,
    organisationId,
    placedOn: startsOn,
    areaId,
    facts:
      status === 'CANCELLED'
        ? []
        : [
            happened(startsOn, 'ACTIVE', {
              endedOn: endsOn,
              amount: monthlyPledge,
              unit: 'VND',
              subjects: { child: childId, sponsor: sponsorId },
            }),
          ],
  }),
});
