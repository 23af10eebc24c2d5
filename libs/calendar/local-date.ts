/** A day of Asia/Ho_Chi_Minh, `YYYY-MM-DD`: compares and sorts as text. */
export type LocalDate = string;

const dayInMs = 86_400_000;

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(toMs(date) + days * dayInMs).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toMs(to) - toMs(from)) / dayInMs;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(toMs(date)).getUTCDay();
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function toMs(date: LocalDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`"${date}" is not a day: write YYYY-MM-DD.`);
  return ms;
}
