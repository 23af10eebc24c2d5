import { ModelRecognised } from '@danvan/contracts/mobilisation';
import { defineConsumer, on } from '@danvan/events';

/**
 * A reaction: it begins now, since nobody wants to hear of the models of past years. It calls nobody: it notes what is to be told, in the
 * transaction that also notes that the event was handled, so there is one notice for each recognition.
 */
export const noteRecognitions = defineConsumer({
  name: 'model-notifier.note-recognitions',
  kind: 'reaction',
  startFrom: 'now',
  handlers: [
    on(ModelRecognised, async (tx, { id, data }) => {
      await tx.query('INSERT INTO notice (event_id, organisation_id, model_id, recognised_on) VALUES ($1, $2, $3, $4)', [
        id,
        data.organisationId,
        data.modelId,
        data.recognisedOn,
      ]);
    }),
  ],
});
