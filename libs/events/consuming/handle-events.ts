import { inSpan, SpanKind, type SpanRequest } from '../in-span.ts';
import { continueIn, originContinuing } from '../outbox/continue-event.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import type { Consumer } from './consumer.ts';
import { noteInInboxIn } from './consumer-store.ts';
import type { ReadableRecord } from './decode-record.ts';

/** Hands events to their handlers, each once ever: what the inbox knows is passed over. */
export async function handleEventsIn(tx: EventTransaction, by: HandledBy, events: readonly ReadableRecord[]): Promise<void> {
  const ids = events.map(({ event }) => event.id);
  await handleFreshIn(tx, by, { events, fresh: await noteInInboxIn(tx, by.consumer.name, ids) });
}

interface HandledBy {
  consumer: Consumer;
  now(): Date;
}

/** Those of the events that the inbox did not know before this transaction. Consecutive ones of a kind go together. */
export async function handleFreshIn(
  tx: EventTransaction,
  { consumer, now }: HandledBy,
  { events, fresh }: { events: readonly ReadableRecord[]; fresh: Set<string> },
): Promise<void> {
  // Taken out when handled, so that a repeat inside one batch finds it gone.
  const due = events.filter(({ event }) => fresh.delete(event.id));
  const handled = (run: Readonly<Run>, handle: (tx: EventTransaction) => Promise<void>) =>
    inSpan(spanOf(consumer, run), (traceparent) =>
      handle(continueIn(tx, consumer, { ...originContinuing(consumer, run[0].event, now), traceparent })),
    );
  for (const run of runsOf(due)) {
    const { handleMany } = run[0].handler;
    if (handleMany && run.length > 1) {
      await handled(run, (continued) =>
        handleMany(
          continued,
          run.map(({ event }) => event),
        ),
      );
    } else {
      for (const one of run) await handled([one], (continued) => one.handler.handle(continued, one.event));
    }
  }
}

type Run = [ReadableRecord, ...ReadableRecord[]];

/** Of several events it continues the first and links the others. */
function spanOf({ name }: Consumer, [{ event }, ...others]: Readonly<Run>): SpanRequest {
  return {
    name: `handle ${event.type}`,
    kind: SpanKind.CONSUMER,
    traceparent: event.traceparent,
    links: others.map((one) => one.event.traceparent),
    attributes: {
      'messaging.system': 'danvan',
      'messaging.operation.type': 'process',
      'messaging.destination.name': event.topic,
      'messaging.consumer.group.name': name,
      'messaging.message.id': event.id,
      'messaging.batch.message_count': others.length + 1,
    },
  };
}

function runsOf(events: readonly ReadableRecord[]): Run[] {
  const runs: Run[] = [];
  for (const one of events) {
    const run = runs.at(-1);
    if (run?.[0].handler === one.handler) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
