import type { LocalDate } from './local-date.ts';

export type ClockUnit = 'DAY' | 'WORKING_DAY';

/**
 * How sure the wording is: A read whole and a second source agrees, B read in one copy, C quoted or paraphrased by a press or law site,
 * D only mentioned, M from memory, X not found.
 */
export type Sureness = 'A' | 'B' | 'C' | 'D' | 'M' | 'X';

/** One legal time limit: one row, in force [from, to). */
export interface ClockRule {
  /** Stands in records and events for good. */
  readonly id: string;
  readonly regime: string;
  readonly step: string;
  readonly value: number;
  readonly unit: ClockUnit;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly article: string;
  readonly verified: Sureness;
}
