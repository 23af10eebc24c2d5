import { z } from 'zod';
import type { EventDefinition } from './define-event.ts';

export type JsonSchema = Record<string, unknown>;

/**
 * What the data of an event must be, as JSON Schema 2020-12 named by its `dataschema`. Further properties are allowed: within a version
 * changes are additive, and an older reader must accept what a newer writer adds.
 */
export function eventSchema({ payload, dataschema, description, example, wireType }: EventDefinition): JsonSchema {
  const schema = z.toJSONSchema(payload, { io: 'input', target: 'draft-2020-12' });
  return {
    ...schema,
    $id: dataschema,
    title: wireType,
    description: `${description.en} — ${description.vi}`,
    examples: [example],
  };
}
