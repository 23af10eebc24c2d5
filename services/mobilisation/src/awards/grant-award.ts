import { AwardGranted } from '@danvan/contracts/mobilisation';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { z } from 'zod';
import { assertModelsKnownIn } from '../models/assert-models-known.ts';
import { issuesOfRecipient } from './award.rules.ts';
import { awardFields } from './award-input.ts';
import { awardRecord } from './award-record.ts';

/** Enters awards that were decided. */
export const grantAward = createCommand(awardRecord, {
  name: { one: 'grantAward', item: 'award', many: 'grantAwards', items: 'awards', success: 'AwardsGranted' },
  event: AwardGranted,
  item: z.object({
    ...awardFields,
    recipientLabel: optional(awardFields.recipientLabel),
    modelId: optional(awardFields.modelId),
  }),
  issuesOf: issuesOfRecipient,
  on: ({ decidedOn }) => decidedOn,
  place: placedByOrganisation(({ decidedOn }) => decidedOn),
  create: (item) => ({ ...item, status: 'GRANTED' as const }),
  check: (tx, _, { items, pathOf }) =>
    assertModelsKnownIn(
      tx,
      items.map(({ modelId }, index) => ({ id: modelId, path: [...pathOf(index), 'modelId'] })),
    ),
});
