import { AwardCorrected } from '@danvan/contracts/mobilisation';
import { assertHappened, correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { assertModelsKnownIn } from '../models/assert-models-known.ts';
import { assertRecipient, correctAward as correct } from './award.rules.ts';
import { awardFields } from './award-input.ts';
import { awardRecord } from './award-record.ts';

/** Tier and area follow the organisation and the day of the decision. */
export const correctAward = correctCommand(awardRecord, {
  name: { one: 'correctAward' },
  event: AwardCorrected,
  fields: {
    organisationId: unchanged(awardFields.organisationId),
    form: unchanged(awardFields.form),
    decidedBy: unchanged(awardFields.decidedBy),
    recipientKind: unchanged(awardFields.recipientKind),
    decidedOn: unchanged(awardFields.decidedOn),
    decisionNumber: unchanged(awardFields.decisionNumber),
    // Of these two null means none.
    recipientLabel: awardFields.recipientLabel.nullable().optional(),
    modelId: awardFields.modelId.nullable().optional(),
  },
  apply(before, correction, { today }) {
    const after = correct(before, correction);
    assertHappened(after.decidedOn, today);
    assertRecipient(after);
    return after;
  },
  place: placesByOrganisation(({ decidedOn }) => decidedOn),
  check: (tx, _, { items }) =>
    assertModelsKnownIn(
      tx,
      items.map(({ modelId }) => ({ id: modelId ?? null, path: ['modelId'] })),
    ),
});
