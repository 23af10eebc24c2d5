import { ContributionCorrected, QuantityUnit } from '@danvan/contracts/campaigns';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { correctRecord } from '@danvan/directory/correct-record';
import { assertOrganisationsExistedIn } from '@danvan/directory/organisations-existed';
import { placeOf } from '@danvan/directory/place-of';
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
import { type Contribution, correctContribution as correct, issuesOfContribution } from './contribution.ts';
import { contributionRecord } from './contribution-record.ts';

const day = unchanged(localDay);
const CorrectContributionInput = z.object({
  ...correcting,
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
});
type Correction = ReturnType<typeof correctedFields<z.output<typeof CorrectContributionInput>>>;

/** Tier and area follow the collecting organisation and the day of the promise. Safe to repeat. */
export async function correctContribution(ctx: Context, raw: unknown): Promise<Contribution> {
  const input = parseInput(CorrectContributionInput, raw);
  const correction = correctedFields(input);
  const rules = { mutation: 'correctContribution', type: contributionRecord, event: ContributionCorrected };
  return correctRecord(ctx, { ...rules, correct: (tx, before) => correctedIn(tx, before, correction) }, input);
}

async function correctedIn(tx: Tx, before: Contribution, { organisationId, ...correction }: Correction): Promise<Contribution> {
  const today = todayInVietnam(tx.now());
  const { pledgedOn, receivedOn, verifiedOn, landConsentOn } = correction;
  for (const corrected of [pledgedOn, receivedOn, verifiedOn, landConsentOn]) assertHappened(corrected ?? today, today);
  const after = correct(before, correction);
  const issues = issuesOfContribution(after);
  if (issues.length > 0) throw new InvalidInput(issues);
  const { donorOrganisationId: donor, pledgedOn: on, campaignId } = after;
  await assertOrganisationsExistedIn(tx, 'donor.existed', [donor === null ? undefined : { id: donor, on }]);
  await shareCampaignsIn(tx, [{ campaignId, on, path: ['id'] }]);
  const collector = { id: organisationId ?? before.organisationId, on };
  return { ...after, ...placeOf(await getOrganisationWithinIn(tx, tx.actor, collector)) };
}
