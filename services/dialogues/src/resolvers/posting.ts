import type {
  DisclosureCatalogue as DatedDisclosureCatalogue,
  DisclosureItem as NumberedDisclosureItem,
} from '@danvan/contracts/disclosure-catalogue';
import { itemOf, leastDays, type Posting as PostingRecord, postedDays, stoodLongEnough } from '../disclosure/posting.ts';
import { type Ctx, type Reference, recordFields } from './record.ts';

export const DisclosureCatalogue = {
  size: ({ items }: DatedDisclosureCatalogue) => items.length,
};

export const DisclosureItem = {
  title: ({ title }: NumberedDisclosureItem, _: object, { locale }: Ctx) => title[locale],
};

export const Posting = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.posting.byId.load(id),
  item: itemOf,
  days: postedDays,
  leastDays,
  isLongEnough: (posting: PostingRecord) => stoodLongEnough(posting),
};
