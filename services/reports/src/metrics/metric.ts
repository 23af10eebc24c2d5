import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import type { Bilingual } from '@danvan/service';
import type { AmountUnit, CountedRecordType, FactSubject } from '../facts/fact.ts';

/** Declared once, in a file of the room of the service whose records it counts, and listed in `metric-catalogue.ts`. */
export type Metric = CountMetric | CoverageMetric | LegalFigure;

/** The values that a metric knows, with their labels. */
export type Values = Readonly<Record<string, Bilingual>>;

interface DescribedMetric {
  /** `<subject>.<what>`, stable: reports and programs ask by it. */
  name: string;
  title: Bilingual;
  /** What exactly is counted, so that two readers count the same. */
  meaning: Bilingual;
  recordType: CountedRecordType;
  /** Undefined where any text is allowed, as the name of a poverty standard. */
  kinds?: Values;
  statuses: Values;
  facets: Readonly<Record<string, Values>>;
}

/** A metric that is read from facts. */
interface MetricOfFacts extends DescribedMetric {
  placedBy: PlacedBy;
  /** Taken where a question neither names a status nor groups by it: records reach several, and must not count for each. */
  defaultStatus?: string;
  /** What every fact of it has, whatever the question. */
  only?: { kind?: string; facets?: Readonly<Record<string, string>> };
}

/** Where a record counts: with its organisation, or in an area of its own. */
export type PlacedBy = 'ORGANISATION' | 'RECORD';

/** A number: of records, or of what they are about. */
export interface CountMetric extends MetricOfFacts {
  type: 'COUNT';
  unit: 'RECORDS' | 'AGENCIES' | 'HOUSEHOLDS' | 'CHILDREN' | 'ORGANISATIONS' | 'VND' | 'CUBIC_METRE' | 'DAYS';
  timing: Timing;
  /** @default COUNT */
  measure?: Measure;
  /** A question has to name a kind: records have several at once, and their sum says nothing. */
  oneKindAtATime?: true;
  /** A small cell could point at a person: hidden from the public, and its records need the scope statistics:read. */
  personal: boolean;
  /** The metric that counts the persons behind a cell, where this one counts something else: a cell is hidden with that one’s. */
  hiddenWith?: CountMetric;
}

/** What a fact needs to count in a period: it happened in it, or it holds on its last day. */
export type Timing = 'DURING_PERIOD' | 'AT_PERIOD_END';

/** What the facts of a figure come to: how many they count for, the sum or the least of their amounts in one unit, or how many different ones they name. */
export type Measure =
  | { type: 'COUNT' }
  | { type: 'SUM' | 'LEAST'; unit: AmountUnit }
  | { type: 'DISTINCT'; subject: FactSubject };

/** The share of areas whose own bodies have at least one record in each interval of the period. */
export interface CoverageMetric extends MetricOfFacts {
  type: 'COVERAGE';
  unit: 'PERCENT';
  requiredEvery: RequiredEvery;
  /** Taken where a question names no level. */
  defaultLevel?: AreaLevel;
  /** It tells of offices, of no person. */
  personal: false;
}

/** The intervals in which each unit of a coverage owes at least one record. */
export type RequiredEvery = 'PERIOD' | 'WEEK' | 'QUARTER' | 'HALF_YEAR';

/** A figure that the law sets, the same for every commune: no record is counted. */
export interface LegalFigure extends DescribedMetric {
  type: 'LEGAL';
  unit: 'ITEMS';
  amounts: readonly LegalAmount[];
  personal: false;
}

/** What the law sets for one kind, in force [from, to). */
export interface LegalAmount {
  kind: string;
  from: LocalDate;
  to: LocalDate | null;
  value: number;
  legalBasis: string;
}
