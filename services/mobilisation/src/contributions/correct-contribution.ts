import { ContributionCorrected, QuantityUnit } from '@danvan/contracts/campaigns';
import { assertHappened, correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertDonorsExistedIn } from './assert-donors-existed.ts';
import { assertContribution, correctContribution as correct } from './contribution.rules.ts';
import { contributionRecord } from './contribution-record.ts';

const day = unchanged(localDay);

/** Tier and area follow the collecting organisation and the day of the promise. */
export const correctContribution = correctCommand(contributionRecord, {
  name: { one: 'correctContribution' },
  event: ContributionCorrected,
  fields: {
    organisationId: unchanged(z.uuid()),
    donorOrganisationId: unchanged(z.uuid()),
    households: unchanged(z.int().positive()),
    unit: unchanged(QuantityUnit),
    pledged: unchanged(quantityInput),
    received: unchanged(quantityInput),
    landConsent: unchanged(z.boolean()),
    landConsentOn: day,
    pledgedOn: day,
    receivedOn: day,
    verifiedOn: day,
  },
  apply(before, correction, { today }) {
    const { pledgedOn, receivedOn, verifiedOn, landConsentOn } = correction;
    for (const corrected of [pledgedOn, receivedOn, verifiedOn, landConsentOn]) assertHappened(corrected ?? today, today);
    const after = correct(before, correction);
    assertContribution(after);
    return after;
  },
  place: placesByOrganisation(({ pledgedOn }) => pledgedOn),
  async check(tx, steps) {
    const contributions = steps.map(({ after }) => after);
    await assertDonorsExistedIn(tx, contributions);
    await shareCampaignsIn(
      tx,
      contributions.map(({ campaignId, pledgedOn: on }) => ({ campaignId, on, path: ['id'] })),
    );
  },
});
