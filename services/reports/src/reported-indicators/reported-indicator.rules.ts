import type { ReportedIndicatorStatus } from '@danvan/contracts/reported-indicators';
import { RuleViolated } from '@danvan/service/errors';
import type { ReportedIndicator } from './reported-indicator-record.ts';

export type ReportedAction = 'attest' | 'supersede' | 'withdraw';

interface ActionRule {
  from: readonly ReportedIndicatorStatus[];
  to: ReportedIndicatorStatus;
}

/** What stands can be attested once, replaced or taken back; nothing brings a figure back. */
export const reportedActions: Readonly<Record<ReportedAction, ActionRule>> = {
  attest: { from: ['ENTERED'], to: 'ATTESTED' },
  supersede: { from: ['ENTERED', 'ATTESTED'], to: 'SUPERSEDED' },
  withdraw: { from: ['ENTERED', 'ATTESTED'], to: 'WITHDRAWN' },
};

/**
 * Law 89/2015/QH13 art. 5 wants figures truthful and objective and art. 10 forbids false ones. No record shows that this one is true, so
 * two persons vouch for it. @throws RuleViolated `reported.step`, `reported.separation`
 */
export function attest(indicator: ReportedIndicator, by: { attestedBy: string; attestedOn: string }): ReportedIndicator {
  const next = applyAction('attest', indicator);
  if (indicator.enteredBy === by.attestedBy) throw attestedByEnterer();
  return { ...next, ...by };
}

/** @throws RuleViolated `reported.step` */
export function supersede(indicator: ReportedIndicator): ReportedIndicator {
  return applyAction('supersede', indicator);
}

/** @throws RuleViolated `reported.step` */
export function withdraw(indicator: ReportedIndicator): ReportedIndicator {
  return applyAction('withdraw', indicator);
}

/** @throws RuleViolated `reported.order` for a figure that stood before its period began */
export function assertWithinPeriod({ asOf, periodFrom }: Pick<ReportedIndicator, 'asOf' | 'periodFrom'>): void {
  if (periodFrom <= asOf) return;
  throw new RuleViolated({
    rule: 'reported.order',
    message: {
      vi: `Ngày tính số liệu (${asOf}) không được trước ngày đầu kỳ (${periodFrom}).`,
      en: `The day on which the figure stood (${asOf}) may not be before its period begins (${periodFrom}).`,
    },
    details: { asOf, periodFrom },
  });
}

function applyAction(action: ReportedAction, indicator: ReportedIndicator): ReportedIndicator {
  const { from, to } = reportedActions[action];
  if (from.includes(indicator.status)) return { ...indicator, status: to };
  const { status } = indicator;
  throw new RuleViolated({
    rule: 'reported.step',
    message: {
      vi: `Số liệu đang ở trạng thái ${status}; chỉ thực hiện được khi ở trạng thái ${from.join(', ')}.`,
      en: `The figure is ${status}; this is done only while it is ${from.join(', ')}.`,
    },
    details: { action, status },
  });
}

function attestedByEnterer(): RuleViolated {
  return new RuleViolated({
    rule: 'reported.separation',
    message: {
      vi: 'Người đã nhập số liệu không được tự xác nhận: số liệu báo cáo cần hai người chịu trách nhiệm.',
      en: 'Whoever entered a figure does not attest it: two persons vouch for what no record shows.',
    },
    legalBasis: 'Luật 89/2015/QH13, Điều 5, Điều 10',
  });
}
