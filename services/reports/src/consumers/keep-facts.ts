import { type Consumer, defineConsumer, type Handler, on } from '@danvan/events/consume';
import type { RecordSource } from '../records/fact.ts';
import { recordSources } from '../records/index.ts';
import { keepFactsIn } from '../records/keep-facts.ts';
import { noteFeedIn } from '../records/note-feed.ts';

/** Every record of mobilisation, dialogues and welfare becomes what it counts as. */
export const keepFacts: Consumer = defineConsumer({
  name: 'reports.keep-facts',
  kind: 'projection',
  tables: ['record', 'fact', 'feed'],
  newer: 'pass-over',
  handlers: recordSources.flatMap(handlersOf),
});

function handlersOf(source: RecordSource): Handler[] {
  return source.events.map((definition) =>
    on(
      definition,
      async (tx, event) => {
        await keepFactsIn(tx, source, [event]);
        await noteFeedIn(tx, [event]);
      },
      async (tx, events) => {
        await keepFactsIn(tx, source, events);
        await noteFeedIn(tx, events);
      },
    ),
  );
}
