import { CriticismForm, CriticismRecorded } from '@danvan/contracts/dialogues';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { entered } from '../records/record-input.ts';
import { criticismRecord } from './criticism-record.ts';

export const { one: recordCriticism, many: recordCriticisms } = entryCommands({
  mutation: 'recordCriticism',
  type: criticismRecord,
  event: CriticismRecorded,
  item: z.object({ ...entered, date: localDay, form: CriticismForm }),
  draft(item, today) {
    assertHappened(item.date, today);
    return { ...item, status: 'RECORDED' };
  },
});
