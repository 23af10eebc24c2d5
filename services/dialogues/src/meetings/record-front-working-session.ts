import { FrontWorkingSessionRecorded } from '@danvan/contracts/meetings';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { assertFrontIn } from './assert-front.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';

/** Enters working sessions with the Front that took place. */
export const recordFrontWorkingSession = createCommand(frontWorkingSessionRecord, {
  name: {
    one: 'recordFrontWorkingSession',
    item: 'frontWorkingSession',
    many: 'recordFrontWorkingSessions',
    items: 'frontWorkingSessions',
    success: 'FrontWorkingSessionsRecorded',
  },
  event: FrontWorkingSessionRecorded,
  item: z.object({ ...recordFields, date: localDay, frontId: optional(z.uuid()) }),
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create: (item) => ({ ...item, status: 'RECORDED' as const }),
  check: assertFrontIn,
});
