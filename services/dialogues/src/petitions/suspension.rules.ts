import { type LocalDate } from '@danvan/calendar';
import { daysBetween } from '@danvan/calendar/local-date';
import { RuleViolated } from '@danvan/service/errors';
import type { Petition } from './petition-record.ts';

/** Since when the law knows suspension and termination, for complaints that are pending as well (Decree 155/2026 art. 22.1). */
const suspensionFrom = '2026-07-01';

/** @throws RuleViolated `petition.suspension` for a day before the law knew it */
export function assertSuspendable(on: LocalDate): void {
  if (on >= suspensionFrom) return;
  throw new RuleViolated({
    rule: 'petition.suspension',
    message: {
      vi: `Việc tạm đình chỉ giải quyết khiếu nại chỉ áp dụng từ ngày ${suspensionFrom}.`,
      en: `The settling of a complaint can be suspended from ${suspensionFrom} on only.`,
    },
    legalBasis: 'Luật Khiếu nại, Điều 11a; Nghị định 155/2026/NĐ-CP, Điều 22.1',
    details: { on, from: suspensionFrom },
  });
}

/** The petition once its suspension, if it has one, ended on that day: the days in between are not counted. */
export function withoutSuspension(petition: Petition, on: LocalDate): Petition {
  const { suspendedOn, suspendedDays } = petition;
  if (suspendedOn === null) return petition;
  return {
    ...petition,
    suspendedOn: null,
    suspensionReason: null,
    suspendedDays: suspendedDays + daysBetween(suspendedOn, on),
  };
}
