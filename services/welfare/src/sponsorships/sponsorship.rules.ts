import type { SponsorshipState } from '@danvan/contracts/welfare-sponsorship';
import { RuleViolated } from '@danvan/service/errors';

export interface Sponsorship extends Omit<SponsorshipState, 'sponsorshipId' | 'areaId' | 'areaLevel'> {
  id: string;
  areaId: string;
  areaLevel: NonNullable<SponsorshipState['areaLevel']>;
}

/** Holds [startsOn, endsOn) unless it is cancelled. */
export function isActive({ status, startsOn, endsOn }: Sponsorship, on: string): boolean {
  return status !== 'CANCELLED' && startsOn <= on && on < endsOn;
}

/** @throws RuleViolated `sponsorship.step` unless it is pledged, `sponsorship.order` for a day outside it */
export function end(sponsorship: Sponsorship, endsOn: string): Sponsorship {
  if (sponsorship.status !== 'PLEDGED') throw stepRefused(sponsorship);
  assertWithin(sponsorship, endsOn);
  return { ...sponsorship, status: 'ENDED', endsOn };
}

/** It never held. @throws RuleViolated `sponsorship.step` */
export function cancel(sponsorship: Sponsorship): Sponsorship {
  if (sponsorship.status === 'CANCELLED') throw stepRefused(sponsorship);
  return { ...sponsorship, status: 'CANCELLED' };
}

function assertWithin({ startsOn, endsOn: until }: Sponsorship, endsOn: string): void {
  if (startsOn < endsOn && endsOn < until) return;
  throw new RuleViolated({
    rule: 'sponsorship.order',
    message: {
      vi: `Ngày kết thúc (${endsOn}) phải sau ${startsOn} và trước ${until}.`,
      en: `The end (${endsOn}) lies after ${startsOn} and before ${until}.`,
    },
    details: { startsOn, endsOn, until },
  });
}

function stepRefused({ status }: Sponsorship): RuleViolated {
  return new RuleViolated({
    rule: 'sponsorship.step',
    message: {
      vi: `Cam kết đang ở trạng thái ${status}, không thực hiện được.`,
      en: `The pledge is ${status}: this cannot be done any more.`,
    },
    details: { status },
  });
}
