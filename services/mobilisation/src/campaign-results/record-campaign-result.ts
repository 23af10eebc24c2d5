import { CampaignResultKind, CampaignResultRecorded } from '@danvan/contracts/campaigns';
import { createCommand, optional, placedInArea } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertInCommune, issuesOfResult, unitOfKind } from './campaign-result.rules.ts';
import { campaignResultRecord } from './campaign-result-record.ts';

/** Records what campaigns, which may be anybody's, brought about. */
export const recordCampaignResult = createCommand(campaignResultRecord, {
  name: {
    one: 'recordCampaignResult',
    item: 'campaignResult',
    many: 'recordCampaignResults',
    items: 'campaignResults',
    success: 'CampaignResultsRecorded',
  },
  event: CampaignResultRecorded,
  item: z.object({
    campaignId: z.uuid(),
    organisationId: z.uuid(),
    areaId: z.uuid(),
    kind: CampaignResultKind,
    date: localDay,
    quantity: optional(quantityInput),
  }),
  issuesOf: issuesOfResult,
  on: ({ date }) => date,
  place: placedInArea(({ date }) => date),
  create(item, { place }) {
    assertInCommune(place);
    return { ...item, status: 'RECORDED' as const, unit: unitOfKind[item.kind] };
  },
  check: (tx, results, { pathOf }) =>
    shareCampaignsIn(
      tx,
      results.map(({ campaignId, date: on }, index) => ({ campaignId, on, path: [...pathOf(index), 'campaignId'] })),
    ),
});
