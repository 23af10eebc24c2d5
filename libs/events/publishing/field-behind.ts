import type { EventDefinition } from '../define-event.ts';

/** The top-level field of the data that the key, the organisation or the area of an event is taken from; undefined where it is made of several. */
export function fieldBehind(definition: EventDefinition, part: 'key' | 'organisation' | 'area'): string | undefined {
  const take = definition[part];
  const example = definition.example as Record<string, unknown>;
  const probe = 'probe';
  return take && Object.keys(example).find((name) => take({ ...example, [name]: probe }) === probe);
}
