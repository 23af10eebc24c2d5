import { ContributionPledged, QuantityUnit } from '@danvan/contracts/campaigns';
import { assertHappened, createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertDonorsExistedIn } from './assert-donors-existed.ts';
import { donorKindOf, issuesOfContribution } from './contribution.rules.ts';
import { contributionRecord } from './contribution-record.ts';

/** Notes what is promised to campaigns, which may be anybody's. */
export const pledgeContribution = createCommand(contributionRecord, {
  name: {
    one: 'pledgeContribution',
    item: 'contribution',
    many: 'pledgeContributions',
    items: 'contributions',
    success: 'ContributionsPledged',
  },
  event: ContributionPledged,
  item: z.object({
    campaignId: z.uuid(),
    organisationId: z.uuid(),
    donorOrganisationId: optional(z.uuid()),
    households: optional(z.int().positive()),
    unit: QuantityUnit,
    pledged: quantityInput,
    landConsent: optional(z.boolean()).transform((consent) => consent ?? false),
    landConsentOn: optional(localDay),
    pledgedOn: localDay,
  }),
  issuesOf: (item) => issuesOfContribution({ ...item, received: null }),
  on: ({ pledgedOn }) => pledgedOn,
  place: placedByOrganisation(({ pledgedOn }) => pledgedOn),
  create(item, { today }) {
    assertHappened(item.landConsentOn ?? today, today);
    return { ...item, ...ahead, status: 'PLEDGED' as const, donorKind: donorKindOf(item) };
  },
  async check(tx, contributions, { pathOf }) {
    await assertDonorsExistedIn(tx, contributions);
    await shareCampaignsIn(
      tx,
      contributions.map(({ campaignId, pledgedOn: on }, index) => ({ campaignId, on, path: [...pathOf(index), 'campaignId'] })),
    );
  },
});

const ahead = { received: null, receivedOn: null, receivedBy: null, verifiedOn: null };
