import { SupervisionRecorded, type SupervisionState } from '@danvan/contracts/dialogues';
import { type Consumer, defineConsumer, type EventTransaction, on } from '@danvan/events';
import type { ReceivedEvent } from '@danvan/events/envelope';

/** What is emitted where no service is at work: an event of the contract, each with a key of its own. */
export const SampleEvent = SupervisionRecorded;

export function samplePayload(): SupervisionState {
  return { ...SampleEvent.example, supervisionId: crypto.randomUUID() };
}

export const sampleTable = 'CREATE TABLE sample (event_id uuid PRIMARY KEY, record_id uuid NOT NULL)';

/** The least effect that a consumer can have: a row an event, one statement for those that come together. */
export const sampleConsumer: Consumer = defineConsumer({
  name: 'bench.keep-samples',
  kind: 'projection',
  tables: ['sample'],
  handlers: [on(SampleEvent, (tx, event) => keepIn(tx, [event]), keepIn)],
});

async function keepIn(
  tx: EventTransaction,
  events: readonly ReceivedEvent<Pick<SupervisionState, 'supervisionId'>>[],
): Promise<void> {
  await tx.query('INSERT INTO sample (event_id, record_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
    events.map(({ id }) => id),
    events.map(({ data }) => data.supervisionId),
  ]);
}
