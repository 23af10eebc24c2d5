import { findDefinition } from '@danvan/events/define-event';
import { eventSchema, type JsonSchema } from '@danvan/events/publishing/event-schema';
import { headerSchema } from '@danvan/events/publishing/header-schema';
import { schemaProblems } from '@danvan/events/publishing/schema-problems';

export interface OutboxRow {
  type: string;
  key: string;
  sequence: number;
  data: Record<string, unknown>;
  /** The event's CloudEvents attributes, as on the wire. */
  headers: Record<string, string>;
}

const schemas = new Map<string, JsonSchema>();

/** @throws when an emitted event is not what the published JSON Schema and the headers' schema say. */
export function assertPublished(rows: readonly OutboxRow[]): void {
  const problems = rows.flatMap(({ type, data, headers }) => [
    ...schemaProblems(schemaOf(type), data).map((problem) => `${type}: data${problem}`),
    ...schemaProblems(headerSchema, headers).map((problem) => `${type}: headers${problem}`),
  ]);
  if (problems.length > 0) throw new Error(`Emitted events break their published schema:\n${[...new Set(problems)].join('\n')}`);
}

function schemaOf(type: string): JsonSchema {
  const definition = findDefinition(type);
  if (definition === undefined) throw new Error(`'${type}' was emitted and is not declared`);
  const schema = schemas.get(type) ?? eventSchema(definition);
  schemas.set(type, schema);
  return schema;
}
