import { RuleViolated } from '@danvan/service/errors';

const adultAt = 18;

/** Of a birth month `YYYY-MM`: the month of the 18th birthday is the last one that is pledged for. */
export function pledgesEndOn(birthMonth: string): string {
  const [year = 0, month = 0] = birthMonth.split('-').map(Number);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return `${next.year + adultAt}-${String(next.month).padStart(2, '0')}-01`;
}

/** @throws RuleViolated `child.age` once it is grown up, or before it is born. */
export function assertMinor(birthMonth: string, on: string): void {
  if (birthMonth <= on.slice(0, 7) && on < pledgesEndOn(birthMonth)) return;
  throw new RuleViolated({
    rule: 'child.age',
    message: {
      vi: `Vào ngày ${on} trẻ chưa sinh hoặc đã qua tháng đủ 18 tuổi.`,
      en: `On ${on} the child is not born yet, or past the month in which it turned 18.`,
    },
    details: { on },
  });
}
