import { RuleViolated } from '@danvan/service/errors';

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

/** An end is later than the first day and earlier than the end that was known. */
export function assertEndsLater({ from, until }: { from: string; until: string | null }, end: string): void {
  if (from < end && (until === null || end < until)) return;
  throw new RuleViolated({
    rule: 'record.ends-later',
    message: {
      vi: `Ngày kết thúc phải sau ngày ${from}${until ? ` và trước ngày ${until}` : ''}.`,
      en: `The end has to be later than ${from}${until ? ` and earlier than ${until}` : ''}.`,
    },
    details: { date: from, end, ...(until === null ? {} : { validTo: until }) },
  });
}
