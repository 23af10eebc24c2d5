import { CampaignLaunched, CampaignPurpose } from '@danvan/contracts/campaigns';
import { getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { createEntry } from '@danvan/directory/enter-records';
import { placeOf } from '@danvan/directory/place-of';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { campaignRecord } from './campaign-record.ts';

const CampaignToLaunch = z.object({
  organisationId: z.uuid(),
  name: z.string().min(1).max(300),
  purpose: CampaignPurpose,
  launchedOn: localDay,
});

export const launchCampaign = createEntry('launchCampaign', {
  type: campaignRecord,
  event: CampaignLaunched,
  item: CampaignToLaunch,
  async make(tx, ctx, { items }) {
    const today = todayInVietnam(tx.now());
    await eachAtIndex(items, ({ launchedOn }) => assertHappened(launchedOn, today));
    const organisations = await getOrganisationsWithinIn(
      tx,
      tx.actor,
      items.map(({ organisationId, launchedOn }) => ({ id: organisationId, on: launchedOn })),
    );
    const { synthetic } = tx.origin;
    return organisations.map((organisation, index) => ({
      ...(items[index] as z.output<typeof CampaignToLaunch>),
      id: ctx.newId(),
      version: 1,
      status: 'LAUNCHED',
      endedOn: null,
      ...placeOf(organisation),
      synthetic,
    }));
  },
});
