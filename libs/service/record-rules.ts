import { RuleViolated } from './errors.ts';

/** Cancelling is final: neither a correction nor anything else brings a record back. */
export function assertNotCancelled({ status }: { status: string }): void {
  if (status !== 'CANCELLED') return;
  throw new RuleViolated({
    rule: 'record.cancelled',
    message: { vi: 'Bản ghi đã hủy, không thay đổi được nữa.', en: 'The record is cancelled; it cannot change any more.' },
  });
}

/** Only what has happened is recorded. Both are days, `YYYY-MM-DD`. */
export function assertHappened(date: string, today: string): void {
  if (date <= today) return;
  throw new RuleViolated({
    rule: 'record.happened',
    message: {
      vi: `Ngày ${date} chưa tới, chưa thể ghi nhận là đã thực hiện.`,
      en: `${date} is yet to come: nothing can have taken place on it.`,
    },
    details: { date, today },
  });
}
