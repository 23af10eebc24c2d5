import type { LocalDate } from '@danvan/calendar';
import type { QuantityUnit } from '@danvan/contracts/campaigns';
import type { EventDefinition } from '@danvan/events/define-event';
import type { Open, Opened } from '@danvan/events/vocabulary';

/** Every type of record that is counted, and DISCLOSURE_ITEM, which the law counts. */
export type CountedRecordType =
  | 'DIALOGUE'
  | 'SUPERVISION'
  | 'CRITICISM'
  | 'SURVEY'
  | 'MODEL'
  | 'AWARD'
  | 'HOUSEHOLD'
  | 'HOUSING_CASE'
  | 'DISBURSEMENT'
  | 'SPONSORSHIP'
  | 'RECEPTION'
  | 'PEOPLES_CONFERENCE'
  | 'FRONT_WORKING_SESSION'
  | 'CAMPAIGN_RESULT'
  | 'CLEARANCE_PROJECT'
  | 'ORGANISATION'
  | 'ONE_STOP_POINT'
  | 'DISCLOSURE_ITEM';

/** What an amount is counted in. */
export type AmountUnit = Open<QuantityUnit> | 'DAYS';

/** What may be counted once however many records name it. */
export type FactSubject = 'household' | 'housingCase' | 'child' | 'sponsor';

/** That a record reached a status on a day. A record has as many facts as it has such days; those of one status never overlap. */
export interface Fact {
  status: string;
  kind: string | null;
  /** Further properties to filter and group by. */
  facets: Record<string, string>;
  occurredOn: LocalDate;
  /** The first day on which the status no longer holds; null while it does, and for what merely happens. */
  endedOn: LocalDate | null;
  /** How much it counts for; 1 where a record counts as one. */
  quantity: number;
  /** How much it is about, as a decimal, with its unit: both or neither. */
  amount: string | null;
  unit: AmountUnit | null;
  /** Ids of what it is about. */
  subjects: Partial<Record<FactSubject, string>>;
  /** Where tier and area are not those of the record's own day. */
  placedOn?: LocalDate;
}

/** All that a record counts as, after one of its events. None at all when it is cancelled. */
export interface RecordFacts {
  recordId: string;
  organisationId: string;
  /** The record's own day: tier and area of the organisation are those of this day. */
  placedOn: LocalDate;
  /** The record's own area, where it has one apart from its organisation. */
  areaId: string | null;
  facts: Fact[];
}

/** How one type of record becomes facts. Every event of the type carries the whole record, so that only the newest matters. */
export interface RecordSource {
  recordType: CountedRecordType;
  events: readonly EventDefinition[];
  toFacts(payload: unknown): RecordFacts;
}

/**
 * Values that this service does not know decide by rule. A status: where one counts, every other counts for nothing; where CANCELLED takes a
 * record out, every other leaves it in. Kinds and facets are kept as they are; questions group what they do not know under OTHER.
 */
export function recordSource<P>(source: {
  recordType: CountedRecordType;
  events: readonly EventDefinition<P>[];
  toFacts(payload: Opened<P>): RecordFacts;
}): RecordSource {
  // Safe: an event reaches `toFacts` only after its definition, opened, has parsed its data.
  return source as unknown as RecordSource;
}

/** A thing that happens on one day. */
export function happened(on: LocalDate, status: string, rest: Partial<Fact> = {}): Fact {
  const nothingMore = { kind: null, facets: {}, endedOn: null, quantity: 1, amount: null, unit: null, subjects: {} };
  return { status, occurredOn: on, ...nothingMore, ...rest };
}
