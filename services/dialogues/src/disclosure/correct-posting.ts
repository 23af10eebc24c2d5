import { DisclosureChannel, DisclosureRegime, PostingCorrected } from '@danvan/contracts/disclosure';
import { unchanged } from '@danvan/service/command-input';
import { RuleViolated } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { correctionCommand } from '../records/correction-command.ts';
import { assertDisclosable, assertPlannedLongEnough, type Posting } from './posting.ts';
import { item, place } from './posting-input.ts';
import { postingRecord } from './posting-record.ts';

export const correctPosting = correctionCommand({
  mutation: 'correctPosting',
  type: postingRecord,
  event: PostingCorrected,
  fields: {
    regime: unchanged(DisclosureRegime),
    item: unchanged(item),
    channel: unchanged(DisclosureChannel),
    validTo: unchanged(localDay),
    place: unchanged(place),
  },
  revise(posting, correction, today) {
    const { regime = posting.regime, item = posting.item, channel = posting.channel } = correction;
    const { validTo = posting.validTo, place = posting.place } = correction;
    const corrected = { ...posting, regime, item, channel, validTo, place };
    assertHappened(corrected.date, today);
    assertLasts(corrected);
    assertDisclosable(corrected);
    assertPlannedLongEnough(corrected, today);
    return corrected;
  },
});

function assertLasts({ date, validTo }: Posting): void {
  if (validTo === null || date < validTo) return;
  throw new RuleViolated({
    rule: 'disclosure.lasts',
    message: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' },
    details: { date, validTo },
  });
}
