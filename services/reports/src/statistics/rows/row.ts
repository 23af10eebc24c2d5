import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Measured } from '../counts/measured.rules.ts';
import type { Interval } from '../coverages/intervals.rules.ts';
import type { Question } from '../question/question.ts';

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
  /** How many records it was made from; null for a ratio and where it is hidden. */
  recordCount: number | null;
  ratio?: { numerator: number; denominator: number };
  /** Of a ratio: the units that do not fulfil it. */
  missing?: readonly MissingUnit[];
  /** The law that sets it, where no record does. */
  legalBasis?: string;
}

/** Where a row stands, without its figure. */
export type RowPlace = Pick<Row, 'question' | 'keys' | 'position'>;

/** A unit and the intervals in which it owes a record. */
export interface MissingUnit {
  areaId: string;
  /** Orders the units and stands as their cursor. */
  position: string;
  intervals: readonly Interval[];
}

export function rowOf(place: RowPlace, { value, records }: Measured): Row {
  return { ...place, value, recordCount: records };
}

export function hidden(row: Row): Row {
  return { ...row, value: null, recordCount: null };
}

/** Percent with at most two places, rounded half up; 0 of 0 is 0. */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '0';
  return String(Math.round((numerator * 10_000) / denominator) / 100);
}
