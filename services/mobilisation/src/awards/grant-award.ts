import { AwardGranted } from '@danvan/contracts/mobilisation';
import { type DirectoryOrganisation, getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { placeOf } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import { alone, bulkOf, inList, optional, type PathOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { assertModelsKnownIn } from '../models/assert-models-known.ts';
import { type Award, issuesOfRecipient } from './award.ts';
import { awardFields } from './award-input.ts';
import { awardRecord } from './award-record.ts';

const AwardToGrant = z.object({
  ...awardFields,
  recipientLabel: optional(awardFields.recipientLabel),
  modelId: optional(awardFields.modelId),
});
type AwardToGrant = z.output<typeof AwardToGrant>;
const GrantAwardInput = AwardToGrant.extend(requested);
const GrantAwardsInput = bulkOf('awards', AwardToGrant);

interface Grant {
  items: readonly AwardToGrant[];
  pathOf: PathOf;
}

/** Safe to repeat: the same requestId always yields the award it first entered. */
export async function grantAward(ctx: Context, raw: unknown): Promise<Award> {
  const input = parseInput(GrantAwardInput, raw);
  const grant = { items: [input], pathOf: alone };
  assertPersonsNotNamed(grant);
  return ctx.change<Award, Award>(repeatable(awardRecord, 'grantAward', input), (tx) =>
    asOne(() => grantAwardsIn(tx, ctx, grant)),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function grantAwards(ctx: Context, raw: unknown): Promise<Award[]> {
  const input = parseInput(GrantAwardsInput, raw);
  const grant = { items: input.awards, pathOf: inList('awards') };
  assertPersonsNotNamed(grant);
  return ctx.change<Award, Award[]>(repeatable(awardRecord, 'grantAwards', input), (tx) => grantAwardsIn(tx, ctx, grant));
}

function assertPersonsNotNamed({ items, pathOf }: Grant): void {
  const issues = items.flatMap((award, index) =>
    issuesOfRecipient(award).map(({ path, message }) => ({ path: [...pathOf(index), ...path], message })),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

async function grantAwardsIn(tx: Tx, ctx: Context, { items, pathOf }: Grant): Promise<Award[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ decidedOn }) => assertHappened(decidedOn, today));
  const organisations = await getOrganisationsWithinIn(
    tx,
    tx.actor,
    items.map(({ organisationId, decidedOn }) => ({ id: organisationId, on: decidedOn })),
  );
  await assertModelsKnownIn(
    tx,
    items.map(({ modelId }, index) => ({ id: modelId, path: [...pathOf(index), 'modelId'] })),
  );
  const awards = items.map((item, index) => newAward(ctx, item, organisations[index] as DirectoryOrganisation));
  return insertRecordsIn(tx, { type: awardRecord, event: AwardGranted }, awards);
}

function newAward(ctx: Context, item: AwardToGrant, organisation: DirectoryOrganisation): Award {
  const { form, decidedBy, recipientKind, recipientLabel, decidedOn, decisionNumber, modelId } = item;
  return {
    id: ctx.newId(),
    version: 1,
    status: 'GRANTED',
    form,
    decidedBy,
    recipientKind,
    recipientLabel,
    decidedOn,
    decisionNumber,
    modelId,
    ...placeOf(organisation),
    synthetic: ctx.actor?.synthetic ?? false,
  };
}
