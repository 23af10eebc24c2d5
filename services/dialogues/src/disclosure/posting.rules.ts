import { daysBetween, type LocalDate } from '@danvan/calendar';
import type { DisclosureChannel, DisclosureRegime } from '@danvan/contracts/disclosure';
import { type DisclosureCatalogue, type DisclosureItem, disclosureCatalogues } from '@danvan/contracts/disclosure-catalogue';
import { type InputIssue, RuleViolated } from '@danvan/service/errors';
import type { Posting } from './posting-record.ts';

type Posted = Pick<Posting, 'regime' | 'item' | 'channel' | 'date' | 'validTo'>;

export function catalogueOf(regime: DisclosureRegime): DisclosureCatalogue {
  const catalogue = disclosureCatalogues.find((one) => one.regime === regime);
  if (catalogue === undefined) throw new RangeError(`there is no catalogue of ${regime}`);
  return catalogue;
}

/** All catalogues, oldest first, or the one in force on the day. */
export function cataloguesOn(on: LocalDate | null | undefined): DisclosureCatalogue[] {
  return disclosureCatalogues.filter(({ validFrom, validTo }) => !on || (validFrom <= on && (validTo === null || on < validTo)));
}

export function findItem({ regime, item }: Pick<Posting, 'regime' | 'item'>): DisclosureItem | undefined {
  return catalogueOf(regime).items.find(({ number }) => number === item);
}

/** The item of a posting that is kept: `assertDisclosable` has let no other pass. */
export function getItem(posting: Pick<Posting, 'regime' | 'item'>): DisclosureItem {
  const item = findItem(posting);
  if (item === undefined) throw new RangeError(`the catalogue of ${posting.regime} has no item ${posting.item}`);
  return item;
}

/** A posting ends later than it begins. */
export function issuesOfPosting(posting: Pick<Posting, 'date' | 'validTo'>): InputIssue[] {
  return lasts(posting) ? [] : [{ path: ['validTo'], message: endsTooEarly }];
}

/** The same of a corrected posting, whose days need not both stand in the correction. */
export function assertLasts(posting: Pick<Posting, 'date' | 'validTo'>): void {
  if (lasts(posting)) return;
  const { date, validTo } = posting;
  throw new RuleViolated({
    rule: 'disclosure.lasts',
    message: endsTooEarly,
    details: { date, ...(validTo === null ? {} : { validTo }) },
  });
}

function lasts({ date, validTo }: Pick<Posting, 'date' | 'validTo'>): boolean {
  return validTo === null || date < validTo;
}

const endsTooEarly = { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' };

/** An item of the catalogue that is in force on the first day of the posting. */
export function assertDisclosable(posting: Posted): void {
  const { validFrom, validTo, items, law, article } = catalogueOf(posting.regime);
  const isInForce = validFrom <= posting.date && (validTo === null || posting.date < validTo);
  if (!isInForce) {
    throw new RuleViolated({
      rule: 'disclosure.in-force',
      message: {
        vi: `${law} không có hiệu lực vào ngày ${posting.date}.`,
        en: `${law} was not in force on ${posting.date}.`,
      },
      legalBasis: `${law}, ${article}`,
      details: { date: posting.date, validFrom, ...(validTo === null ? {} : { validTo }) },
    });
  }
  if (findItem(posting) !== undefined) return;
  throw new RuleViolated({
    rule: 'disclosure.item',
    message: {
      vi: `${article} có ${items.length} nội dung; không có nội dung số ${posting.item}.`,
      en: `${article} has ${items.length} items; there is no item ${posting.item}.`,
    },
    legalBasis: `${law}, ${article}`,
    details: { item: posting.item, items: items.length },
  });
}

/** How many days in a row the item stands at least on this channel; null where the article sets none. */
export function leastDays({ regime, item, channel }: Pick<Posting, 'regime' | 'item' | 'channel'>): number | null {
  const days: Partial<Record<DisclosureChannel, number | null>> = {
    NOTICE_BOARD: findItem({ regime, item })?.noticeBoardDays ?? null,
    LOUDSPEAKER: findItem({ regime, item })?.loudspeakerDays ?? null,
  };
  return days[channel] ?? null;
}

/** How many days it stood, or is to stand; null while no end is known. */
export function postedDays({ date, validTo }: Pick<Posting, 'date' | 'validTo'>): number | null {
  return validTo === null ? null : daysBetween(date, validTo);
}

/** Whether it stood as long as its article asks: an item that always stands never ends. Null where none asks, or while no end is known. */
export function stoodLongEnough(posting: Posted): boolean | null {
  const days = postedDays(posting);
  if (days === null) return null;
  if (posting.channel === 'NOTICE_BOARD' && findItem(posting)?.isPermanent) return false;
  const least = leastDays(posting);
  return least === null ? null : days >= least;
}

/** What is still to come can be put right: an end ahead is refused where it comes too soon. A day gone by is entered as it was, and shown. */
export function assertPlannedLongEnough(posting: Posted, today: LocalDate): void {
  if (posting.validTo === null || posting.validTo <= today || stoodLongEnough(posting) !== false) return;
  const { law, postingArticle, verified } = catalogueOf(posting.regime);
  const least = leastDays(posting);
  throw new RuleViolated({
    rule: 'disclosure.posting-days',
    message: {
      vi: least === null ? 'Nội dung này phải niêm yết thường xuyên.' : `Phải công khai ít nhất ${least} ngày liên tục.`,
      en: least === null ? 'This item stands always.' : `It has to stand for at least ${least} days in a row.`,
    },
    legalBasis: `${law}, ${postingArticle}`,
    details: { validFrom: posting.date, validTo: posting.validTo, verified, ...(least === null ? {} : { days: least }) },
  });
}
