import { OneStopPointState } from '@danvan/contracts/organisations';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const oneStopPointRecord = defineRecord({
  name: 'one-stop-point',
  type: 'OneStopPoint',
  state: OneStopPointState,
  // Free text, which stays here.
  own: { name: z.string(), place: z.string().nullable() },
});
/** A desk at which an organisation serves people. */
export type OneStopPoint = RecordOf<typeof oneStopPointRecord>;
