import { PersonState } from '@danvan/contracts/organisations';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const personRecord = defineRecord({
  name: 'person',
  type: 'Person',
  state: PersonState,
  // Public where it is asked for, and in no event, audit row or log.
  own: { name: z.string() },
});
/** An official, by the public name. Nothing else of a person is kept here. */
export type Person = RecordOf<typeof personRecord>;
