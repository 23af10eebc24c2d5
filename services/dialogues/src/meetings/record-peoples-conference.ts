import { PeoplesConferenceRecorded } from '@danvan/contracts/meetings';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { count, entered } from '../records/record-input.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';

export const { one: recordPeoplesConference, many: recordPeoplesConferences } = entryCommands({
  mutation: 'recordPeoplesConference',
  type: peoplesConferenceRecord,
  event: PeoplesConferenceRecorded,
  item: z.object({ ...entered, date: localDay, attendees: optional(count), opinionsRaised: optional(count) }),
  draft(item, today) {
    assertHappened(item.date, today);
    return { ...item, status: 'RECORDED' };
  },
});
