import { PeoplesConferenceState } from '@danvan/contracts/meetings';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const peoplesConferenceRecord = defineRecord({
  name: 'peoples-conference',
  type: 'PeoplesConference',
  state: PeoplesConferenceState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type PeoplesConference = RecordOf<typeof peoplesConferenceRecord>;
