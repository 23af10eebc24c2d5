import { type LocalDate, workingDayOnOrAfter } from '@danvan/calendar';
import { RuleViolated } from '@danvan/service/errors';
import { getReceptionDayOn } from './calendar/reception-days.ts';
import type { Postponement, ReceptionSchedule } from './reception-schedule-record.ts';

const legalBasis = 'Luật 42/2013/QH13, Điều 24.4';

/**
 * The schedule with one of its days put off to a later working day that has not passed; an earlier postponement of the same day is
 * replaced. What went by is no longer put off: its session is recorded on the day on which it was held.
 * @throws RuleViolated `reception.scheduled-day`, `reception-schedule.postponed-to`
 */
export function postpone(schedule: ReceptionSchedule, postponement: Postponement, today: LocalDate): ReceptionSchedule {
  const { nominalOn, receivesOn, reason } = postponement;
  const others = schedule.postponements.filter((one) => one.nominalOn !== nominalOn);
  const planned = getReceptionDayOn({ ...schedule, postponements: others }, nominalOn);
  const isLater = planned.receivesOn < receivesOn && today <= receivesOn;
  if (!isLater || workingDayOnOrAfter(receivesOn) !== receivesOn) throw wrongDay(planned.receivesOn, receivesOn, today);
  return { ...schedule, postponements: [...others, { nominalOn, receivesOn, reason }] };
}

export function alreadyReceived(nominalOn: string): RuleViolated {
  return new RuleViolated({
    rule: 'reception-schedule.received',
    message: {
      vi: `Ngày ${nominalOn} theo lịch đã có buổi tiếp công dân, không lùi được nữa.`,
      en: `Citizens were received for ${nominalOn} of the schedule already: it cannot be put off.`,
    },
    details: { nominalOn },
  });
}

function wrongDay(planned: LocalDate, receivesOn: LocalDate, today: LocalDate): RuleViolated {
  return new RuleViolated({
    rule: 'reception-schedule.postponed-to',
    message: {
      vi: `Chỉ lùi sang một ngày làm việc sau ngày ${planned} và từ hôm nay (${today}) trở đi; ${receivesOn} không phải.`,
      en: `A day is put off to a working day after ${planned}, today (${today}) or later; ${receivesOn} is none.`,
    },
    legalBasis,
    details: { planned, receivesOn, today },
  });
}
