import { type Consumer, defineConsumer, type Handler, on } from '@danvan/events/consume';
import type { RecordSource } from '../facts/fact.ts';
import { noteFeedIn } from '../facts/note-feed.ts';
import { recordSources } from '../facts/record-sources.ts';
import { writeFactsIn } from '../facts/write-facts.ts';

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
        await writeFactsIn(tx, source, [event]);
        await noteFeedIn(tx, [event]);
      },
      async (tx, events) => {
        await writeFactsIn(tx, source, events);
        await noteFeedIn(tx, events);
      },
    ),
  );
}
