import { AwardGranted, type AwardState } from '@danvan/contracts/mobilisation';
import { getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { createBulkEntry, createEntry, type EntryRules } from '@danvan/directory/enter-records';
import { placeOf } from '@danvan/directory/place-of';
import { optional } from '@danvan/service/command-input';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
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

const grant: EntryRules<Award, AwardState, AwardToGrant> = {
  type: awardRecord,
  event: AwardGranted,
  item: AwardToGrant,
  issuesOf: issuesOfRecipient,
  async make(tx, ctx, { items, pathOf }) {
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
    const { synthetic } = tx.origin;
    return organisations.map((organisation, index): Award => {
      const made = { id: ctx.newId(), version: 1, status: 'GRANTED' as const, synthetic };
      return { ...(items[index] as AwardToGrant), ...made, ...placeOf(organisation) };
    });
  },
};

export const grantAward = createEntry('grantAward', grant);
export const grantAwards = createBulkEntry({ mutation: 'grantAwards', field: 'awards' }, grant);
