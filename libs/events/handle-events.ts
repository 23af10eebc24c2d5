import type { Consumer } from './consumer.ts';
import { noteInInboxIn } from './consumer-store.ts';
import { continueIn, originContinuing } from './continue-event.ts';
import type { ReadableRecord } from './decode-record.ts';
import type { EventTransaction } from './emit.ts';

/** Hands events to their handlers, each once ever: what the inbox knows is passed over. Consecutive ones of a kind go together. */
export async function handleEventsIn(
  tx: EventTransaction,
  { consumer, now }: { consumer: Consumer; now(): Date },
  events: readonly ReadableRecord[],
): Promise<void> {
  const ids = events.map(({ event }) => event.id);
  const fresh = await noteInInboxIn(tx, consumer.name, ids);
  // Taken out when handled, so that a repeat inside one batch finds it gone.
  const due = events.filter(({ event }) => fresh.delete(event.id));
  const continuing = ({ event }: ReadableRecord) => continueIn(tx, consumer, originContinuing(consumer, event, now));
  for (const run of runsOf(due)) {
    const [first] = run;
    if (first?.handler.handleMany && run.length > 1) {
      const received = run.map(({ event }) => event);
      await first.handler.handleMany(continuing(first), received);
    } else {
      for (const one of run) await one.handler.handle(continuing(one), one.event);
    }
  }
}

function runsOf(events: readonly ReadableRecord[]): ReadableRecord[][] {
  const runs: ReadableRecord[][] = [];
  for (const one of events) {
    const run = runs.at(-1);
    if (run?.[0]?.handler === one.handler) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
