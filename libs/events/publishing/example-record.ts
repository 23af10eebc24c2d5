import type { EventDefinition } from '../define-event.ts';
import { type EventHeaders, toHeaders } from '../envelope.ts';

/** The definition's example as a record of its topic, as a request would have made it. */
export function exampleRecord(definition: EventDefinition): { headers: EventHeaders; payload: unknown } {
  const { type, wireType, example, dataschema } = definition;
  const headers = toHeaders({
    id: '019a2c00-5b00-7000-8000-000000000001',
    type: wireType,
    source: `urn:danvan:service:${type.split('.')[0]}`,
    time: '2026-11-02T01:30:00.000Z',
    subject: definition.key(example),
    dataschema,
    sequence: 1,
    correlationId: '4bf92f3577b34da6a3ce929d0e0e4736',
    organisationId: definition.organisation?.(example) ?? undefined,
    areaId: definition.area?.(example) ?? undefined,
    synthetic: false,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  });
  return { headers, payload: example };
}
