import type { EventDefinition } from '@danvan/events/define-event';
import type { EntitySchema } from 'typeorm';
import type { Subject } from './dated-versions.ts';
import type { Validity } from './validity.ts';

/** What holds for a time as one whole, without versions of its own: made once, ended once. */
export interface Lasting extends Validity {
  id: string;
  version: number;
}

export interface LastingType<R extends Lasting, S> {
  readonly name: Subject;
  readonly table: EntitySchema<R>;
  readonly registered: EventDefinition<S>;
  readonly ended: EventDefinition<S & { validTo: string }>;
  /** As events and audit rows tell it: no free text, no name. */
  readonly toState: (record: R) => S;
}
