import { type LocalDate } from '@danvan/calendar';
import { addDays } from '@danvan/calendar/local-date';

/** [validFrom, validTo): the first day it holds and the first day it no longer holds, null while it is open. */
export interface Validity {
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Whether `outer` holds on every day of `inner`. */
export function covers(outer: Validity, inner: Validity): boolean {
  if (outer.validFrom > inner.validFrom) return false;
  return outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
}

/** The day itself where it lies inside, else the nearest day that does. */
export function nearestDayIn({ validFrom, validTo }: Validity, day: LocalDate): LocalDate {
  if (day < validFrom) return validFrom;
  return validTo !== null && day >= validTo ? addDays(validTo, -1) : day;
}
