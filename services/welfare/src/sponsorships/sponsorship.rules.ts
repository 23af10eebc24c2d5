import { RuleViolated } from '@danvan/service/errors';
import type { Sponsorship } from './sponsorship-record.ts';

/** A pledge holds [startsOn, endsOn) unless it is cancelled. */
export function isActive({ status, startsOn, endsOn }: Sponsorship, on: string): boolean {
  return status !== 'CANCELLED' && startsOn <= on && on < endsOn;
}

/** @throws RuleViolated `sponsorship.step` unless the pledge is PLEDGED, `sponsorship.order` for a day outside its days */
export function end(sponsorship: Sponsorship, endsOn: string): Sponsorship {
  if (sponsorship.status !== 'PLEDGED') throw stepRefused(sponsorship);
  assertWithin(sponsorship, endsOn);
  return { ...sponsorship, status: 'ENDED', endsOn };
}

/** @throws RuleViolated `sponsorship.order` for a pledge that begins once pledges for the child have ended */
export function assertBeforeGrownUp(startsOn: string, endsOn: string): void {
  if (startsOn < endsOn) return;
  throw new RuleViolated({
    rule: 'sponsorship.order',
    message: {
      vi: `Cam kết cho trẻ này chỉ đến trước ${endsOn}, tháng trẻ đủ 18 tuổi.`,
      en: `Pledges for this child end before ${endsOn}, with the month in which it turns 18.`,
    },
    details: { startsOn, endsOn },
  });
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
