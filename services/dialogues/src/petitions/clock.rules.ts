import { type LocalDate } from '@danvan/calendar';
import { clockRulesOn, earliestDue, endOfDay } from '@danvan/calendar/due-at';
import { addDays } from '@danvan/calendar/local-date';
import { RuleViolated } from '@danvan/service/errors';
import type { Petition } from './petition-record.ts';

export type Clock = Pick<Petition, 'dueAt' | 'dueRule' | 'isDueProvisional' | 'overdueAt'>;

export const noClock: Clock = { dueAt: null, dueRule: null, isDueProvisional: false, overdueAt: null };

/** From receipt: a complaint is accepted or not, a recommendation or feedback answered, within the limit in force on that day. */
export function clockFromReceipt(kind: Petition['kind'], receivedOn: LocalDate): Clock {
  const [regime, step] = kind === 'COMPLAINT' ? ['COMPLAINT', 'ACCEPTANCE'] : ['SUGGESTION', 'ANSWER'];
  return legalClock(regime as string, { step: step as string, regimeOn: receivedOn, from: receivedOn });
}

/** From acceptance a complaint is settled by the law of its receipt day; the days of a suspension are not counted. */
export function clockOfSettling(petition: Petition, acceptedOn: LocalDate): Clock {
  const { instance, isRemote, complexity, receivedOn, suspendedDays } = petition;
  const step = [instance, isRemote && 'REMOTE', complexity.length > 0 && 'COMPLEX'].filter(Boolean).join('_');
  return legalClock('COMPLAINT', { step, regimeOn: receivedOn ?? acceptedOn, from: addDays(acceptedOn, suspendedDays) });
}

/** The law sets no time for settling a recommendation or feedback: the head states a day (Decree 154/2026 art. 25.3). */
export function clockStated(resolveBy: LocalDate): Clock {
  return { dueAt: endOfDay(resolveBy), dueRule: 'STATED', isDueProvisional: false, overdueAt: null };
}

function legalClock(regime: string, { step, regimeOn, from }: { step: string; regimeOn: LocalDate; from: LocalDate }): Clock {
  const { at, rule, isProvisional } = earliestDue(clockRulesOn(regime, step, regimeOn), from);
  return { dueAt: at, dueRule: rule.id, isDueProvisional: isProvisional, overdueAt: null };
}

/** What the head states on accepting: a day for a recommendation or feedback, and none for a complaint, whose time the law sets. */
export function assertStated(
  { kind }: Pick<Petition, 'kind'>,
  stated: { resolveBy: LocalDate | null; acceptedOn: LocalDate },
): void {
  const { resolveBy, acceptedOn } = stated;
  const isRight = kind === 'COMPLAINT' ? resolveBy === null : resolveBy !== null && resolveBy >= acceptedOn;
  if (isRight) return;
  throw new RuleViolated({
    rule: 'petition.stated',
    message: {
      vi: 'Kiến nghị, phản ánh: nêu ngày sẽ giải quyết, không sớm hơn ngày tiếp nhận. Khiếu nại: thời hạn do luật định, không nêu.',
      en: 'For a recommendation or feedback state the day it will be settled by, not before it is taken on. The law sets a complaint’s time: state none.',
    },
    legalBasis: 'Nghị định 154/2026/NĐ-CP, Điều 25.3',
    details: { kind },
  });
}

/** Complexity, remoteness and a second instance are matters of complaints. */
export function assertOnlyComplaint({ kind }: Pick<Petition, 'kind'>, isAsked: boolean): void {
  if (kind === 'COMPLAINT' || !isAsked) return;
  throw new RuleViolated({
    rule: 'petition.complaintOnly',
    message: {
      vi: 'Chỉ khiếu nại mới có lần hai, tính phức tạp hoặc vùng sâu, vùng xa.',
      en: 'Only a complaint has a second instance, complexity or remoteness.',
    },
    details: { kind },
  });
}
