import { catalogue } from '@danvan/contracts/catalogue';
import { defineConsumer, on } from '@danvan/events/consume';
import { consumerUp } from '@danvan/events/migrations/0001-consumer';
import { newerEventsUp } from '@danvan/events/migrations/0002-newer-events';

/** Each handled event, in the order of the effects. Nothing in the table keeps an event from being noted twice. */
export const observerTables: readonly string[] = [
  ...consumerUp,
  ...newerEventsUp,
  `CREATE TABLE seen (
     nth bigint GENERATED ALWAYS AS IDENTITY, topic text NOT NULL, key text NOT NULL, sequence bigint NOT NULL, event_id uuid NOT NULL)`,
];

/** A reaction to every event of the contract whose effect is not safe to repeat: what happens twice or too early, shows. */
export const observeEvents = defineConsumer({
  name: 'chaos.observe-events',
  kind: 'reaction',
  handlers: catalogue.map((definition) =>
    on(definition, async (tx, { id, topic, key, sequence }) => {
      await tx.query('INSERT INTO seen (topic, key, sequence, event_id) VALUES ($1, $2, $3, $4)', [topic, key, sequence, id]);
    }),
  ),
});
