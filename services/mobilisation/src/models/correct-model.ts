import { ModelCorrected, ModelField, ModelForm, RecipientKind } from '@danvan/contracts/mobilisation';
import { assertHappened, correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertForm, correctModel as correct, modelDays } from './model.rules.ts';
import { modelRecord } from './model-record.ts';

const day = unchanged(localDay);

/** Tier and area follow the owner and the day of registration. */
export const correctModel = correctCommand(modelRecord, {
  name: { one: 'correctModel' },
  event: ModelCorrected,
  fields: {
    organisationId: unchanged(z.uuid()),
    name: unchanged(z.string().min(1).max(300)),
    field: unchanged(ModelField),
    form: unchanged(ModelForm),
    exemplarKind: unchanged(RecipientKind),
    registeredOn: day,
    approvedOn: day,
    implementedOn: day,
    recognisedOn: day,
    outstandingOn: day,
    endedOn: day,
  },
  apply(before, correction, { today }) {
    for (const named of modelDays) assertHappened(correction[named] ?? today, today);
    const after = correct(before, correction);
    assertForm(after);
    return after;
  },
  place: placesByOrganisation(({ registeredOn }) => registeredOn),
});
