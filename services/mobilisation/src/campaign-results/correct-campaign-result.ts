import { CampaignResultCorrected, CampaignResultKind } from '@danvan/contracts/campaigns';
import { assertHappened, correctCommand, forEachItem, placedInArea, unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertInCommune, assertResult, correctResult } from './campaign-result.rules.ts';
import { type CampaignResult, campaignResultRecord } from './campaign-result-record.ts';

const placed = placedInArea<CampaignResult>(({ date }) => date);

/** The tier follows the organisation and the day. */
export const correctCampaignResult = correctCommand(campaignResultRecord, {
  name: { one: 'correctCampaignResult' },
  event: CampaignResultCorrected,
  fields: {
    organisationId: unchanged(z.uuid()),
    areaId: unchanged(z.uuid()),
    kind: unchanged(CampaignResultKind),
    date: unchanged(localDay),
    quantity: unchanged(quantityInput),
  },
  apply(before, correction, { today }) {
    const after = correctResult(before, correction);
    assertHappened(after.date, today);
    assertResult(after);
    return after;
  },
  place: (tx, items) => placed(tx, { items }),
  async check(tx, steps) {
    const results = steps.map(({ after }) => after);
    await forEachItem(results, assertInCommune);
    await shareCampaignsIn(
      tx,
      results.map(({ campaignId, date: on }) => ({ campaignId, on, path: ['id'] })),
    );
  },
});
