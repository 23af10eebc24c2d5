import { PeoplesConferenceRecorded } from '@danvan/contracts/meetings';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { count, recordFields } from '../records/record-fields.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';

/** Enters people’s conferences that took place. */
export const recordPeoplesConference = createCommand(peoplesConferenceRecord, {
  name: {
    one: 'recordPeoplesConference',
    item: 'peoplesConference',
    many: 'recordPeoplesConferences',
    items: 'peoplesConferences',
    success: 'PeoplesConferencesRecorded',
  },
  event: PeoplesConferenceRecorded,
  item: z.object({ ...recordFields, date: localDay, attendees: optional(count), opinionsRaised: optional(count) }),
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create: (item) => ({ ...item, status: 'RECORDED' as const }),
});
