import { DisclosureChannel, DisclosureRegime, PostingRecorded } from '@danvan/contracts/disclosure';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { saying } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { entered } from '../records/record-input.ts';
import { assertDisclosable, assertPlannedLongEnough } from './posting.ts';
import { item, place } from './posting-input.ts';
import { postingRecord } from './posting-record.ts';

const PostingToRecord = z
  .object({
    ...entered,
    regime: DisclosureRegime,
    item,
    channel: DisclosureChannel,
    date: localDay,
    validTo: optional(localDay),
    place: optional(place),
  })
  .refine(({ date, validTo }) => validTo === null || date < validTo, {
    ...saying({ vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' }),
    path: ['validTo'],
  });

export const { one: recordPosting, many: recordPostings } = entryCommands({
  mutation: 'recordPosting',
  type: postingRecord,
  event: PostingRecorded,
  item: PostingToRecord,
  draft(posting, today) {
    assertHappened(posting.date, today);
    assertDisclosable(posting);
    assertPlannedLongEnough(posting, today);
    return { ...posting, status: 'RECORDED' };
  },
});
