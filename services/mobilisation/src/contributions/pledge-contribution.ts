import { ContributionPledged, type ContributionState, QuantityUnit } from '@danvan/contracts/campaigns';
import { getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { createBulkEntry, createEntry, type EntryRules } from '@danvan/directory/enter-records';
import { assertOrganisationsExistedIn } from '@danvan/directory/organisations-existed';
import { placeOf } from '@danvan/directory/place-of';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { type Contribution, issuesOfContribution } from './contribution.ts';
import { contributionRecord } from './contribution-record.ts';

const ContributionToPledge = z.object({
  campaignId: z.uuid(),
  organisationId: z.uuid(),
  donorOrganisationId: optional(z.uuid()),
  households: optional(z.int().positive()),
  unit: QuantityUnit,
  pledged: quantityInput,
  landConsent: optional(z.boolean()).transform((consent) => consent ?? false),
  landConsentOn: optional(localDay),
  pledgedOn: localDay,
});
type ContributionToPledge = z.output<typeof ContributionToPledge>;

const pledge: EntryRules<Contribution, ContributionState, ContributionToPledge> = {
  type: contributionRecord,
  event: ContributionPledged,
  item: ContributionToPledge,
  issuesOf: (item) => issuesOfContribution({ ...item, received: null }),
  async make(tx, ctx, { items, pathOf }) {
    const today = todayInVietnam(tx.now());
    await eachAtIndex(items, ({ pledgedOn, landConsentOn }) => {
      assertHappened(pledgedOn, today);
      assertHappened(landConsentOn ?? today, today);
    });
    const collectors = await getOrganisationsWithinIn(
      tx,
      tx.actor,
      items.map(({ organisationId, pledgedOn }) => ({ id: organisationId, on: pledgedOn })),
    );
    await assertOrganisationsExistedIn(
      tx,
      'donor.existed',
      items.map(({ donorOrganisationId: id, pledgedOn: on }) => (id === null ? undefined : { id, on })),
    );
    await shareCampaignsIn(
      tx,
      items.map(({ campaignId, pledgedOn: on }, index) => ({ campaignId, on, path: [...pathOf(index), 'campaignId'] })),
    );
    const { synthetic } = tx.origin;
    return collectors.map((collector, index): Contribution => {
      const item = items[index] as ContributionToPledge;
      const donorKind = item.donorOrganisationId === null ? 'HOUSEHOLDS' : 'ORGANISATION';
      const made = { id: ctx.newId(), version: 1, status: 'PLEDGED' as const, synthetic };
      const ahead = { received: null, receivedOn: null, receivedBy: null, verifiedOn: null };
      return { ...item, ...made, donorKind, ...ahead, ...placeOf(collector) };
    });
  },
};

export const pledgeContribution = createEntry('pledgeContribution', pledge);
export const pledgeContributions = createBulkEntry({ mutation: 'pledgeContributions', field: 'contributions' }, pledge);
