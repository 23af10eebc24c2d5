import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Question } from './question.ts';

/** What a row stands for: only what was grouped by. Null says "none", absent says "not grouped by". */
export interface RowKeys {
  tier?: Tier | null;
  areaLevel?: AreaLevel | null;
  kind?: string | null;
  status?: string | null;
  month?: string | null;
  organisationId?: string | null;
  /** `whole`: with everything below it; otherwise the bodies of the area itself. */
  unit?: { areaId: string; whole: boolean } | null;
  facets?: Record<string, string | null>;
}

export interface Row {
  /** What it answers, so that the records behind it can be found. */
  question: Question;
  keys: RowKeys;
  /** Orders the rows of a table and stands as their cursor. */
  position: string;
  /** Null where it is hidden. */
  value: string | null;
  ratio?: { numerator: number; denominator: number };
}

/** Percent with at most two places, rounded half up; 0 of 0 is 0. */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '0';
  return String(Math.round((numerator * 10_000) / denominator) / 100);
}
