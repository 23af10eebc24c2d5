import { type InputIssue, RuleViolated } from '@danvan/service/errors';
import { getReceptionDayOn } from './calendar/reception-days.ts';
import type { Reception } from './reception-record.ts';
import type { ReceptionSchedule } from './reception-schedule-record.ts';

/** A session of a schedule names the schedule and its nominal day; any other names neither. */
export function issuesOfReception({
  receptionScheduleId,
  nominalOn,
}: Pick<Reception, 'receptionScheduleId' | 'nominalOn'>): InputIssue[] {
  if ((receptionScheduleId === null) === (nominalOn === null)) return [];
  const message = {
    vi: 'Buổi tiếp theo lịch nêu cả lịch và ngày theo lịch; buổi ngoài lịch không nêu.',
    en: 'A session of a schedule names both the schedule and its nominal day; any other names neither.',
  };
  return [{ path: ['nominalOn'], message }];
}

/**
 * A session of a schedule stands for one of its days, in the same organisation, and is held on the day to which that one moves, or later
 * where it was postponed (Law 42/2013/QH13 art. 24.4).
 */
export function assertOfSchedule(reception: Reception, schedule: ReceptionSchedule): void {
  const { nominalOn, date } = reception;
  if (schedule.status === 'CANCELLED' || schedule.organisationId !== reception.organisationId) throw ofAnother(schedule);
  const day = getReceptionDayOn(schedule, String(nominalOn));
  if (date < day.receivesOn) throw tooEarly(day.receivesOn, date);
}

function ofAnother({ id }: ReceptionSchedule): RuleViolated {
  return new RuleViolated({
    rule: 'reception.own-schedule',
    message: {
      vi: 'Lịch này đã hủy hoặc thuộc tổ chức khác.',
      en: 'This schedule is cancelled or belongs to another organisation.',
    },
    details: { receptionScheduleId: id },
  });
}

function tooEarly(receivesOn: string, date: string): RuleViolated {
  return new RuleViolated({
    rule: 'reception.not-before-schedule',
    message: {
      vi: `Theo lịch, buổi này được tiếp từ ngày ${receivesOn}, không sớm hơn.`,
      en: `By the schedule this session is held on ${receivesOn} or later.`,
    },
    details: { receivesOn, date },
  });
}

export function receivedTwice(nominalOn: string, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'reception.once-a-day',
    message: {
      vi: `Ngày ${nominalOn} theo lịch đã có buổi tiếp công dân được ghi nhận.`,
      en: `A session for ${nominalOn} of the schedule is recorded already.`,
    },
    details: { nominalOn },
    index,
  });
}

export function scheduleUnknown(receptionScheduleId: string, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'reception.schedule-known',
    message: { vi: 'Không có lịch tiếp công dân mang mã định danh này.', en: 'There is no reception schedule with this id.' },
    details: { receptionScheduleId },
    index,
  });
}
