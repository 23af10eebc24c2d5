import { ReceivedBy, ReceptionRecorded } from '@danvan/contracts/receptions';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { saying } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { count, entered } from '../records/record-input.ts';
import { assertOfSchedulesIn } from './assert-of-schedules.ts';
import { receptionRecord } from './reception-record.ts';

const ReceptionToRecord = z
  .object({
    ...entered,
    date: localDay,
    receptionScheduleId: optional(z.uuid()),
    nominalOn: optional(localDay),
    receivedBy: ReceivedBy,
    visitors: optional(count),
  })
  .refine(({ receptionScheduleId, nominalOn }) => (receptionScheduleId === null) === (nominalOn === null), {
    ...saying({
      vi: 'Buổi tiếp theo lịch nêu cả lịch và ngày theo lịch; buổi ngoài lịch không nêu.',
      en: 'A session of a schedule names both the schedule and its nominal day; any other names neither.',
    }),
    path: ['nominalOn'],
  });

export const { one: recordReception, many: recordReceptions } = entryCommands({
  mutation: 'recordReception',
  type: receptionRecord,
  event: ReceptionRecorded,
  item: ReceptionToRecord,
  draft(item, today) {
    assertHappened(item.date, today);
    return { ...item, status: 'RECORDED' };
  },
  check: (tx, receptions) => assertOfSchedulesIn(tx, receptions),
});
