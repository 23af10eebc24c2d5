import { CampaignResultCorrected, CampaignResultKind } from '@danvan/contracts/campaigns';
import { todayInVietnam } from '@danvan/directory';
import { correctRecord } from '@danvan/directory/correct-record';
import { type PlaceWithin, placesWithinIn } from '@danvan/directory/places-within';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { shareCampaignsIn } from '../campaigns/share-campaigns.ts';
import { quantityInput } from '../quantity-input.ts';
import { assertInCommune, type CampaignResult, correctResult as correct, issuesOfResult } from './campaign-result.ts';
import { campaignResultRecord } from './campaign-result-record.ts';

const CorrectCampaignResultInput = z.object({
  ...correcting,
  organisationId: unchanged(z.uuid()),
  areaId: unchanged(z.uuid()),
  kind: unchanged(CampaignResultKind),
  date: unchanged(localDay),
  quantity: unchanged(quantityInput),
});
type Correction = ReturnType<typeof correctedFields<z.output<typeof CorrectCampaignResultInput>>>;

/** The tier follows the organisation and the day. Safe to repeat. */
export async function correctCampaignResult(ctx: Context, raw: unknown): Promise<CampaignResult> {
  const input = parseInput(CorrectCampaignResultInput, raw);
  const correction = correctedFields(input);
  const rules = { mutation: 'correctCampaignResult', type: campaignResultRecord, event: CampaignResultCorrected };
  return correctRecord(ctx, { ...rules, correct: (tx, before) => correctedIn(tx, before, correction) }, input);
}

async function correctedIn(tx: Tx, before: CampaignResult, correction: Correction): Promise<CampaignResult> {
  const after = correct(before, correction);
  assertHappened(after.date, todayInVietnam(tx.now()));
  const issues = issuesOfResult(after);
  if (issues.length > 0) throw new InvalidInput(issues);
  const [place] = (await placesWithinIn(tx, [{ ...after, on: after.date }])) as [PlaceWithin];
  assertInCommune(place);
  await shareCampaignsIn(tx, [{ campaignId: after.campaignId, on: after.date, path: ['id'] }]);
  return { ...after, ...place };
}
