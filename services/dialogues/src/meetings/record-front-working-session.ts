import { FrontWorkingSessionRecorded } from '@danvan/contracts/meetings';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { entered } from '../records/record-input.ts';
import { assertWithFrontIn } from './assert-with-front.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';

export const { one: recordFrontWorkingSession, many: recordFrontWorkingSessions } = entryCommands({
  mutation: 'recordFrontWorkingSession',
  type: frontWorkingSessionRecord,
  event: FrontWorkingSessionRecorded,
  item: z.object({ ...entered, date: localDay, frontId: optional(z.uuid()) }),
  draft(item, today) {
    assertHappened(item.date, today);
    return { ...item, status: 'RECORDED' };
  },
  check: (tx, sessions) => assertWithFrontIn(tx, sessions),
});
