import { DisclosureChannel, DisclosureRegime, PostingRecorded } from '@danvan/contracts/disclosure';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { assertDisclosable, assertPlannedLongEnough, issuesOfPosting } from './posting.rules.ts';
import { postingRecord } from './posting-record.ts';

/** What stood where. Which numbers `item` may have is a rule of the regime. */
export const postingFields = {
  regime: DisclosureRegime,
  item: z.int().positive(),
  channel: DisclosureChannel,
  validTo: localDay,
  place: z.string().min(1).max(300),
};

/** Enters postings that stand or stood. */
export const recordPosting = createCommand(postingRecord, {
  name: { one: 'recordPosting', item: 'posting', many: 'recordPostings', items: 'postings', success: 'PostingsRecorded' },
  event: PostingRecorded,
  item: z.object({
    ...recordFields,
    ...postingFields,
    date: localDay,
    validTo: optional(postingFields.validTo),
    place: optional(postingFields.place),
  }),
  issuesOf: issuesOfPosting,
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create(posting, { today }) {
    assertDisclosable(posting);
    assertPlannedLongEnough(posting, today);
    return { ...posting, status: 'RECORDED' as const };
  },
});
