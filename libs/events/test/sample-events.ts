import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import type { EventOrigin } from '../outbox/emit.ts';

/** Domain-free events of a service called "samples". */
export const SampleTaken = defineEvent({
  type: 'samples.sample.taken',
  version: 1,
  payload: z.object({ sampleId: z.string(), value: z.int() }),
  key: (p) => p.sampleId,
  description: { en: 'A sample was taken.', vi: 'Một mẫu đã được lấy.' },
  example: { sampleId: 'a', value: 1 },
});

export const SampleChecked = defineEvent({
  type: 'samples.sample.checked',
  version: 1,
  payload: z.object({ sampleId: z.string() }),
  key: (p) => p.sampleId,
  organisation: () => '018f3c6e-8a00-7000-8000-0000000000f1',
  area: () => null,
  description: { en: 'A sample was checked.', vi: 'Một mẫu đã được kiểm tra.' },
  example: { sampleId: 'a' },
});

export function origin(over: Partial<EventOrigin> = {}): EventOrigin {
  return { source: 'urn:danvan:service:samples', correlationId: randomUUID(), synthetic: true, now: () => new Date(), ...over };
}
