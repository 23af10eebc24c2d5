import { ModelState } from '@danvan/contracts/mobilisation';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

/** The steps that `from` and `to` of a list may bound, and their days. */
const dayOfStep = {
  REGISTERED: 'registeredOn',
  APPROVED: 'approvedOn',
  IMPLEMENTED: 'implementedOn',
  RECOGNISED: 'recognisedOn',
  OUTSTANDING: 'outstandingOn',
  ENDED: 'endedOn',
} as const;

export const modelRecord = defineRecord({
  name: 'model',
  type: 'MobilisationModel',
  state: ModelState,
  // Free text, which stays here.
  own: { name: z.string().nullable() },
  list: {
    day: 'registeredOn',
    bounded: ({ reached }) => dayOfStep[(reached ?? 'REGISTERED') as keyof typeof dayOfStep],
  },
});
export type Model = RecordOf<typeof modelRecord>;
