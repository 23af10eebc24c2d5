import { RelationState } from '@danvan/contracts/organisations';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const relationRecord = defineRecord({
  name: 'relation',
  type: 'Relation',
  state: RelationState,
  own: { registeredAt: z.date() },
});
/** `fromId` is subordinate to, led by, guided by, adviser to or member of `toId`. */
export type Relation = RecordOf<typeof relationRecord>;
