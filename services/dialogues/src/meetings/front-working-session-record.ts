import { FrontWorkingSessionState } from '@danvan/contracts/meetings';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const frontWorkingSessionRecord = defineRecord({
  name: 'front-working-session',
  type: 'FrontWorkingSession',
  state: FrontWorkingSessionState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type FrontWorkingSession = RecordOf<typeof frontWorkingSessionRecord>;
