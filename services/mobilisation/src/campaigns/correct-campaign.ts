import { CampaignCorrected, CampaignPurpose } from '@danvan/contracts/campaigns';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { correctRecord } from '@danvan/directory/correct-record';
import { placeOf } from '@danvan/directory/place-of';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { assertEncloses, type Campaign, correctCampaign as correct } from './campaign.ts';
import { campaignRecord } from './campaign-record.ts';
import { useOfCampaignIn } from './use-of-campaign.ts';

const CorrectCampaignInput = z.object({
  ...correcting,
  organisationId: unchanged(z.uuid()),
  name: unchanged(z.string().min(1).max(300)),
  purpose: unchanged(CampaignPurpose),
  launchedOn: unchanged(localDay),
  endedOn: unchanged(localDay),
});

/** Tier and area follow the organisation and the first day. Safe to repeat. */
export async function correctCampaign(ctx: Context, raw: unknown): Promise<Campaign> {
  const input = parseInput(CorrectCampaignInput, raw);
  const { organisationId, ...correction } = correctedFields(input);
  const rules = { mutation: 'correctCampaign', type: campaignRecord, event: CampaignCorrected };
  return correctRecord(
    ctx,
    {
      ...rules,
      async correct(tx, before) {
        const today = todayInVietnam(tx.now());
        for (const day of [correction.launchedOn, correction.endedOn]) assertHappened(day ?? today, today);
        const after = correct(before, correction);
        assertEncloses(after, await useOfCampaignIn(tx, after));
        const owner = { id: organisationId ?? before.organisationId, on: after.launchedOn };
        return { ...after, ...placeOf(await getOrganisationWithinIn(tx, tx.actor, owner)) };
      },
    },
    input,
  );
}
