import type { LocalDate } from './local-date.ts';

/** Ngày nghỉ lễ, ngày nghỉ bù hoặc hoán đổi, ngày làm bù (a Saturday that is worked). */
export type DayOffKind = 'HOLIDAY' | 'COMPENSATORY_OFF' | 'COMPENSATORY_WORK';

/** One day, or several in a row, that the weekly rhythm (Monday to Friday worked) does not tell. Both ends are included. */
export interface DayOff {
  from: LocalDate;
  to: LocalDate;
  name: string;
  kind: DayOffKind;
  source: string;
  /** The notice that fixes the day was not found, or is not published yet. */
  provisional: boolean;
}

/** More days than are ever off in a row: whatever looks for a worked one looks no further. */
export const longestRest = 31;
