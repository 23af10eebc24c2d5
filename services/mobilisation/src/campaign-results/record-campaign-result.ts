import { CampaignResultKind, CampaignResultRecorded, type CampaignResultState } from '@danvan/contracts/campaigns';
import { todayInVietnam } from '@danvan/directory';
import { createBulkEntry, createEntry, type EntryRules } from '@danvan/directory/enter-records';
import { placesWithinIn } from '@danvan/directory/places-within';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertInCommune, type CampaignResult, issuesOfResult, unitOfKind } from './campaign-result.ts';
import { campaignResultRecord } from './campaign-result-record.ts';

const CampaignResultToRecord = z.object({
  campaignId: z.uuid(),
  organisationId: z.uuid(),
  areaId: z.uuid(),
  kind: CampaignResultKind,
  date: localDay,
  quantity: optional(quantityInput),
});
type CampaignResultToRecord = z.output<typeof CampaignResultToRecord>;

const entry: EntryRules<CampaignResult, CampaignResultState, CampaignResultToRecord> = {
  type: campaignResultRecord,
  event: CampaignResultRecorded,
  item: CampaignResultToRecord,
  issuesOf: issuesOfResult,
  async make(tx, ctx, { items, pathOf }) {
    const today = todayInVietnam(tx.now());
    await eachAtIndex(items, ({ date }) => assertHappened(date, today));
    const places = await placesWithinIn(
      tx,
      items.map(({ date: on, ...item }) => ({ ...item, on })),
    );
    await eachAtIndex(places, assertInCommune);
    await shareCampaignsIn(
      tx,
      items.map(({ campaignId, date: on }, index) => ({ campaignId, on, path: [...pathOf(index), 'campaignId'] })),
    );
    const { synthetic } = tx.origin;
    return places.map((place, index): CampaignResult => {
      const item = items[index] as CampaignResultToRecord;
      const made = { id: ctx.newId(), version: 1, status: 'RECORDED' as const, synthetic };
      return { ...item, ...made, unit: unitOfKind[item.kind], ...place };
    });
  },
};

export const recordCampaignResult = createEntry('recordCampaignResult', entry);
export const recordCampaignResults = createBulkEntry({ mutation: 'recordCampaignResults', field: 'campaignResults' }, entry);
