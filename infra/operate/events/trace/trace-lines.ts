import type { Traced, TracedChange, TracedEffect, TracedEvent } from './traced.ts';

const most = 20;

/** The chain as an indented list: each change, the events it emitted, what consumers made of them, and what those emitted in turn. */
export function traceLines({ correlationId, changes, events }: Traced): string[] {
  const start = (changes[0]?.at ?? events[0]?.at ?? new Date()).getTime();
  const told = new Set<TracedEvent>();
  const emitted = (isOf: (event: TracedEvent) => boolean) => events.filter((event) => !told.has(event) && isOf(event));
  const listed = (found: readonly TracedEvent[], indent: string): string[] => {
    for (const event of found) told.add(event);
    const lines = found.slice(0, most).flatMap((event) => eventLines(event, indent));
    return found.length > most ? [...lines, `${indent}… and ${found.length - most} more events`] : lines;
  };

  function eventLines(event: TracedEvent, indent: string): string[] {
    const inner = `${indent}    `;
    return [
      `${since(start, event.at)}${indent}${event.type}  #${event.sequence} of ${event.key}  id ${event.id}`,
      ...publishedLine(event, { start, indent: inner }),
      ...event.effects.flatMap((effect) => [
        `${since(start, effect.at)}${inner}${effectText(effect)}`,
        ...listed(
          emitted(({ causationId, service }) => causationId === event.id && effect.consumer.startsWith(`${service}.`)),
          `${inner}    `,
        ),
      ]),
    ];
  }

  const ofChanges = changes.flatMap((change) => [
    `${since(start, change.at)}  ${change.service}: ${change.mutation}  requestId ${change.requestId}  by ${change.actor}`,
    ...listed(
      emitted((event) => isEmittedBy(change, event)),
      '      ',
    ),
  ]);
  // What no known change emitted: its service is of another team, or its outbox row went with a restore.
  const others = listed(
    emitted(() => true),
    '  ',
  );
  return [`correlation ${correlationId}, from ${new Date(start).toISOString()}`, ...ofChanges, ...others];
}

function isEmittedBy({ service, recordIds }: TracedChange, event: TracedEvent): boolean {
  return event.causationId === undefined && event.service === service && recordIds.includes(event.key);
}

function publishedLine({ publishedAt }: TracedEvent, at: { start: number; indent: string }): string[] {
  if (publishedAt === undefined) return [];
  return publishedAt === null
    ? [`${' '.repeat(width)}${at.indent}not on the log yet`]
    : [`${since(at.start, publishedAt)}${at.indent}on the log`];
}

function effectText({ outcome, consumer, reason }: TracedEffect): string {
  const verb = outcome === 'HANDLED' ? 'handled' : outcome;
  return `${verb} by ${consumer}${reason ? `: ${reason}` : ''}`;
}

const width = 12;

function since(start: number, at: Date): string {
  return `+${at.getTime() - start} ms`.padStart(width);
}
