import { PostingCorrected } from '@danvan/contracts/disclosure';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { assertDisclosable, assertLasts, assertPlannedLongEnough } from './posting.rules.ts';
import { postingRecord } from './posting-record.ts';
import { postingFields } from './record-posting.ts';

/** Tier and area follow the first day and the organisation. */
export const correctPosting = correctCommand(postingRecord, {
  name: { one: 'correctPosting' },
  event: PostingCorrected,
  fields: {
    ...correctedRecordFields,
    regime: unchanged(postingFields.regime),
    item: unchanged(postingFields.item),
    channel: unchanged(postingFields.channel),
    validTo: unchanged(postingFields.validTo),
    place: unchanged(postingFields.place),
  },
  apply(before, correction, application) {
    const after = correctPast(before, correction, application);
    assertLasts(after);
    assertDisclosable(after);
    assertPlannedLongEnough(after, application.today);
    return after;
  },
  place: placesByOrganisation(({ date }) => date),
});
