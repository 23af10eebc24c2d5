import { CampaignCorrected, CampaignPurpose } from '@danvan/contracts/campaigns';
import { assertHappened, correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertEncloses, type CampaignUse, correctCampaign as correct } from './campaign.rules.ts';
import { campaignRecord } from './campaign-record.ts';
import { usesOfCampaignsIn } from './uses-of-campaigns.ts';

/** Tier and area follow the organisation and the first day. */
export const correctCampaign = correctCommand(campaignRecord, {
  name: { one: 'correctCampaign' },
  event: CampaignCorrected,
  fields: {
    organisationId: unchanged(z.uuid()),
    name: unchanged(z.string().min(1).max(300)),
    purpose: unchanged(CampaignPurpose),
    launchedOn: unchanged(localDay),
    endedOn: unchanged(localDay),
  },
  prepare: (tx, locked) => usesOfCampaignsIn(tx, locked),
  apply(before, correction, { index, prepared, today }) {
    for (const day of [correction.launchedOn, correction.endedOn]) assertHappened(day ?? today, today);
    const after = correct(before, correction);
    assertEncloses(after, prepared[index] as CampaignUse);
    return after;
  },
  place: placesByOrganisation(({ launchedOn }) => launchedOn),
});
