import { SupervisionForm, SupervisionRecorded } from '@danvan/contracts/dialogues';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { entered } from '../records/record-input.ts';
import { subject } from './supervision-input.ts';
import { supervisionRecord } from './supervision-record.ts';

export const { one: recordSupervision, many: recordSupervisions } = entryCommands({
  mutation: 'recordSupervision',
  type: supervisionRecord,
  event: SupervisionRecorded,
  item: z.object({ ...entered, date: localDay, form: SupervisionForm, subject: optional(subject) }),
  draft(item, today) {
    assertHappened(item.date, today);
    return { ...item, status: 'RECORDED' };
  },
});
