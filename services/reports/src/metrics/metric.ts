import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import type { Bilingual } from '@danvan/service/bilingual';
import type { AmountUnit, CountedRecordType, FactSubject } from '../facts/fact.ts';

/** The values that a metric knows, with their labels. */
export type Values = Readonly<Record<string, Bilingual>>;

/** What the facts of a figure come to: how many they count for, the sum or the least of their amounts in one unit, or how many different ones they name. */
export type Measure =
  | { type: 'COUNT' }
  | { type: 'SUM' | 'LEAST'; unit: AmountUnit }
  | { type: 'DISTINCT'; subject: FactSubject };

/** In what each unit of a coverage owes at least one record. */
export type Stretch = 'PERIOD' | 'WEEK' | 'QUARTER' | 'HALF_YEAR';

/** A figure that the law sets for one kind, in force [from, to). */
export interface SetByLaw {
  kind: string;
  from: LocalDate;
  to: LocalDate | null;
  value: number;
  legalBasis: string;
}

/** Declared once, in one file of this folder, and listed in `metric-catalogue.ts`. */
export interface Metric {
  /** `<subject>.<what>`, stable: reports and programs ask by it. */
  name: string;
  title: Bilingual;
  /** What exactly is counted, so that two readers count the same. */
  meaning: Bilingual;
  unit:
    | 'RECORDS'
    | 'AGENCIES'
    | 'HOUSEHOLDS'
    | 'CHILDREN'
    | 'ORGANISATIONS'
    | 'ITEMS'
    | 'PERCENT'
    | 'VND'
    | 'CUBIC_METRE'
    | 'DAYS';
  recordType: CountedRecordType;
  /** What a fact needs to count in a period: it happened in it, or it holds on its last day. */
  counts: 'WITHIN_PERIOD' | 'AT_PERIOD_END';
  /** COUNT unless given. */
  measure?: Measure;
  /** The share of areas with at least one record in each of these, instead of a number of records. */
  each?: Stretch;
  /** Taken where a question about a coverage names no level. */
  defaultLevel?: AreaLevel;
  /** Not counted from records at all: the law sets it. */
  setByLaw?: readonly SetByLaw[];
  /** Where a record counts: with its organisation, or in an area of its own. */
  placedBy: 'ORGANISATION' | 'RECORD';
  /** Undefined where any text is allowed, as the name of a poverty standard. */
  kinds?: Values;
  /** A question has to name a kind: records have several at once, and their sum says nothing. */
  oneKindAtATime?: true;
  statuses: Values;
  /** Taken where a question neither names a status nor groups by it: records reach several, and must not count for each. */
  defaultStatus?: string;
  facets: Readonly<Record<string, Values>>;
  /** What every fact of it has, whatever the question. */
  only?: { kind?: string; facets?: Readonly<Record<string, string>> };
  /** A small cell could point at a person: hidden from the public, and its records need the scope statistics:read. */
  personal: boolean;
  /** The metric that counts the persons behind a cell, where this one counts something else: a cell is hidden with that one’s. */
  hiddenWith?: Metric;
}
