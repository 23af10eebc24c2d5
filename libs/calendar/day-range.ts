/** The days that the platform knows, both included: whatever comes in as a day, a year or a moment, and whatever is counted from one. */
export const dayRange = { first: '1900-01-01', last: '2199-12-31' } as const;

/** The years of those days. */
export const yearRange = { first: 1900, last: 2199 } as const;

/** What is told to whoever names another day or year. */
export const dayRangeText = {
  vi: `Ngày phải từ ${dayRange.first} đến ${dayRange.last}.`,
  en: `A day is from ${dayRange.first} to ${dayRange.last}.`,
} as const;
export const yearRangeText = {
  vi: `Năm phải từ ${yearRange.first} đến ${yearRange.last}.`,
  en: `A year is from ${yearRange.first} to ${yearRange.last}.`,
} as const;

/** Of text that is written `YYYY-MM-DD`. */
export function isInDayRange(day: string): boolean {
  return dayRange.first <= day && day <= dayRange.last;
}

export function isInYearRange(year: number): boolean {
  return yearRange.first <= year && year <= yearRange.last;
}

const firstMoment = Date.parse(`${dayRange.first}T00:00:00+07:00`);
const lastMoment = Date.parse(`${dayRange.last}T23:59:59.999+07:00`);

/** Whether the moment lies on one of those days in Việt Nam. */
export function isInMomentRange(moment: Date): boolean {
  return firstMoment <= moment.getTime() && moment.getTime() <= lastMoment;
}

/** A day that somebody gave, or one counted from it, is none that the platform knows. */
export class DayOutOfRange extends RangeError {
  readonly text = {
    vi: `Ngày đã nêu, hoặc ngày tính từ đó, nằm ngoài khoảng từ ${dayRange.first} đến ${dayRange.last}.`,
    en: `A day that was given, or one counted from it, is not from ${dayRange.first} to ${dayRange.last}.`,
  };
  constructor() {
    super(`a day is not from ${dayRange.first} to ${dayRange.last}`);
  }
}
