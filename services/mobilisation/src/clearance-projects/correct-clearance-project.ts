import { ClearanceProjectCorrected } from '@danvan/contracts/clearance';
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
import { type ClearanceProject, correctProject as correct, issuesOfMobilisation } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';
import { mobilisationInput } from './mobilisation-input.ts';

const CorrectClearanceProjectInput = z.object({
  ...correcting,
  organisationId: unchanged(z.uuid()),
  areaId: unchanged(z.uuid()),
  name: unchanged(z.string().min(1).max(300)),
  deployedOn: unchanged(localDay),
  completedOn: unchanged(localDay),
  mobilisedOn: unchanged(mobilisationInput.mobilisedOn),
  householdVisits: unchanged(mobilisationInput.householdVisits),
  householdsVisited: unchanged(mobilisationInput.householdsVisited),
  issuesRaised: unchanged(mobilisationInput.issuesRaised),
});
type Correction = ReturnType<typeof correctedFields<z.output<typeof CorrectClearanceProjectInput>>>;

/** The tier follows the organisation and the day of deployment. Safe to repeat. */
export async function correctClearanceProject(ctx: Context, raw: unknown): Promise<ClearanceProject> {
  const input = parseInput(CorrectClearanceProjectInput, raw);
  const correction = correctedFields(input);
  const rules = { mutation: 'correctClearanceProject', type: clearanceProjectRecord, event: ClearanceProjectCorrected };
  return correctRecord(ctx, { ...rules, correct: (tx, before) => correctedIn(tx, before, correction) }, input);
}

async function correctedIn(tx: Tx, before: ClearanceProject, { organisationId, ...correction }: Correction) {
  const today = todayInVietnam(tx.now());
  const { deployedOn, completedOn, mobilisedOn } = correction;
  for (const corrected of [deployedOn, completedOn, mobilisedOn]) assertHappened(corrected ?? today, today);
  const after = correct(before, correction);
  const issues = issuesOfMobilisation(after);
  if (issues.length > 0) throw new InvalidInput(issues);
  const asked = { ...after, organisationId: organisationId ?? before.organisationId, on: after.deployedOn };
  const [place] = (await placesWithinIn(tx, [asked])) as [PlaceWithin];
  return { ...after, ...place };
}
