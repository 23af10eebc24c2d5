import type { EventDefinition } from '@danvan/events/define-event';

/** A day of Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type LocalDate = string;

export const recordTypes = ['DIALOGUE', 'SUPERVISION', 'CRITICISM', 'SURVEY', 'MODEL', 'AWARD', 'HOUSEHOLD'] as const;
export type RecordType = (typeof recordTypes)[number];

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
export interface RecordSource<P = unknown> {
  recordType: RecordType;
  events: readonly EventDefinition<P>[];
  toFacts(payload: P): RecordFacts;
}

/** A thing that happens on one day. */
export function happened(on: LocalDate, status: string, rest: Partial<Fact> = {}): Fact {
  return { status, kind: null, facets: {}, occurredOn: on, endedOn: null, quantity: 1, ...rest };
}
