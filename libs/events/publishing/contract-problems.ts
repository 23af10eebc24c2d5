import type { EventDefinition } from '../define-event.ts';
import { eventSchema, type JsonSchema } from './event-schema.ts';
import { exampleRecord } from './example-record.ts';
import type { PublishedEvent } from './published-contract.ts';
import { type BreakingChange, schemaChanges } from './schema-changes.ts';

/** Every published event version that its definition no longer keeps, as text for whoever changed it; empty when all are kept. */
export function contractProblems(definitions: readonly EventDefinition[], published: readonly PublishedEvent[]): string[] {
  const latest = new Map<string, number>();
  for (const { type, version } of [...published, ...definitions]) latest.set(type, Math.max(version, latest.get(type) ?? 0));
  return published.flatMap((event) => {
    const changes = changesOf(event, definitions);
    return changes.length === 0 ? [] : [describe(event, changes, (latest.get(event.type) ?? 0) + 1)];
  });
}

const removed: BreakingChange = { path: '', problem: 'its definition was removed: its events stay on the log for good' };

function changesOf(
  { type, version, schema, headers }: PublishedEvent,
  definitions: readonly EventDefinition[],
): BreakingChange[] {
  const definition = definitions.find((one) => one.type === type && one.version === version);
  if (definition === undefined) return [removed];
  const changes = schemaChanges(schema, eventSchema(definition));
  // A key function may meet a shape that it was not written for.
  return changes.length > 0 || headers === undefined ? changes : headerChanges(definition, schema, headers);
}

const promised = {
  ce_subject: 'the key',
  ce_organisationid: 'the organisation',
  ce_areaid: 'the area',
} as const;

/** Whether the published example would get the same key, organisation and area today. */
function headerChanges(definition: EventDefinition, { examples }: JsonSchema, headers: Record<string, string>): BreakingChange[] {
  const [example] = examples as unknown[];
  const now = exampleRecord({ ...definition, example }).headers;
  return Object.entries(promised)
    .filter(([name]) => headers[name] !== now[name])
    .map(([name, meaning]) => ({
      path: name,
      problem: `${meaning} of the published example was ${headers[name] ?? 'not there'} and is ${now[name] ?? 'not there'}`,
    }));
}

function describe({ type, version }: PublishedEvent, changes: readonly BreakingChange[], next: number): string {
  return [
    `${type}, version ${version}:`,
    ...changes.map(({ path, problem }) => `  - ${path === '' ? '' : `${path}: `}${problem}`),
    changes.includes(removed)
      ? '  Put the definition back, also when nothing emits it any more.'
      : `  Leave version ${version} as it was published and declare version ${next} beside it: { type: '${type}', version: ${next}, … }. Emit both while anybody reads version ${version}.`,
  ].join('\n');
}
