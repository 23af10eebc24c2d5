import type { Bilingual } from '@danvan/service/bilingual';
import type { RecordType } from '../records/fact.ts';

/** The values that a metric knows, with their labels. */
export type Values = Readonly<Record<string, Bilingual>>;

/** Declared once, in one file of this folder, and listed in `metric-catalogue.ts`. */
export interface Metric {
  /** `<subject>.<what>`, stable: reports and programs ask by it. */
  name: string;
  title: Bilingual;
  /** What exactly is counted, so that two readers count the same. */
  meaning: Bilingual;
  unit: 'RECORDS' | 'AGENCIES' | 'HOUSEHOLDS' | 'PERCENT';
  recordType: RecordType;
  /** What a fact needs to count in a period: it happened in it, or it holds on its last day. */
  counts: 'WITHIN_PERIOD' | 'AT_PERIOD_END';
  /** The share of areas with at least one record, instead of a number of records. */
  coverage?: true;
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
  /** A small cell could point at a person: hidden from the public, and its records need the scope statistics:read. */
  personal: boolean;
}
