import { PostingCancelled, PostingEnded } from '@danvan/contracts/disclosure';
import { areaOf, cancelCommand, endCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctPosting } from './correct-posting.ts';
import { assertPlannedLongEnough, cataloguesOn, getItem, leastDays, postedDays, stoodLongEnough } from './posting.rules.ts';
import { postingRecord } from './posting-record.ts';
import { recordPosting } from './record-posting.ts';

/** Says when a posting was taken down, or will be. One that was taken down too soon is entered as it was. */
const endPosting = endCommand(postingRecord, {
  name: { one: 'endPosting' },
  event: PostingEnded,
  from: ({ date }) => date,
  apply(ended, { today }) {
    assertPlannedLongEnough(ended, today);
    return ended;
  },
});

const cancelPosting = cancelCommand(postingRecord, { name: { one: 'cancelPosting' }, event: PostingCancelled });

export const disclosure = defineModule({
  schema: new URL('./disclosure.graphql', import.meta.url),
  mappers: {
    DisclosureCatalogue: '@danvan/contracts/disclosure-catalogue#DisclosureCatalogue as DatedDisclosureCatalogue',
    DisclosureItem: '@danvan/contracts/disclosure-catalogue#DisclosureItem as NumberedDisclosureItem',
    Posting: './posting-record.ts#Posting as PostingRecord',
  },
  records: [postingRecord],
  resolvers: {
    Query: {
      disclosureCatalogues: (_, { on }) => cataloguesOn(on),
      posting: postingRecord.byId,
      postings: postingRecord.list,
    },
    Mutation: {
      ...mutations(recordPosting),
      ...mutations(endPosting),
      ...mutations(correctPosting),
      ...mutations(cancelPosting),
    },
    DisclosureCatalogue: { size: ({ items }) => items.length },
    DisclosureItem: { title: ({ title }, _, { locale }) => title[locale] },
    Posting: {
      __resolveReference: postingRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      item: getItem,
      days: postedDays,
      leastDays,
      isLongEnough: stoodLongEnough,
    },
    Area: { postings: postingRecord.of('areaId') },
    Organisation: { postings: postingRecord.of('organisationId') },
  } satisfies Resolvers,
});
