import type { EventDefinition } from '@danvan/events/define-event';
import type { EntitySchema } from 'typeorm';

/** What every record has: changes name the version they saw. */
export interface VersionedRecord {
  readonly id: string;
  readonly version: number;
}

/** One kind of record: what locking, writing and telling of it have to know. */
export interface RecordType<R extends VersionedRecord, S> {
  /** Its name in audit rows. */
  readonly name: string;
  readonly table: EntitySchema<R>;
  /** The record as its events and audit rows tell it: no free text, no personal data. */
  readonly toState: (record: R) => S;
}

/** A kind of record together with the event that tells of a change to it. */
export interface Telling<R extends VersionedRecord, S> {
  readonly type: RecordType<R, S>;
  readonly event: EventDefinition<S>;
}
