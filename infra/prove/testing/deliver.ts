import { randomUUID } from 'node:crypto';
import type { EventDefinition } from '@danvan/events/define-event';
import { type EventEnvelope, toHeaders } from '@danvan/events/envelope';
import type { MemoryTransport } from './memory-transport.ts';

/** Parts of an envelope that a test wants to be something in particular. */
export type Envelope = Partial<EventEnvelope>;

/** Puts events on the log and waits until the service's consumers have dealt with them. Returns the envelopes: delivered again, they are repeats. */
export async function deliver<P>(
  transport: MemoryTransport,
  definition: EventDefinition<P>,
  events: { payload: P; envelope?: Envelope }[],
): Promise<EventEnvelope[]> {
  const envelopes = events.map(({ payload, envelope }) => envelopeOf(definition, payload, envelope));
  await transport.append(
    events.map(({ payload }, i) => {
      const envelope = envelopes[i] as EventEnvelope;
      return {
        id: envelope.id,
        topic: definition.topic,
        key: envelope.subject,
        headers: toHeaders(envelope),
        value: JSON.stringify(payload),
      };
    }),
  );
  await transport.settled();
  return envelopes;
}

function envelopeOf<P>(definition: EventDefinition<P>, payload: P, own: Envelope = {}): EventEnvelope {
  return {
    id: randomUUID(),
    type: definition.wireType,
    source: `urn:danvan:service:${definition.type.split('.')[0]}`,
    time: new Date().toISOString(),
    subject: definition.key(payload),
    dataschema: definition.dataschema,
    sequence: 1,
    correlationId: randomUUID(),
    synthetic: true,
    ...own,
  };
}
