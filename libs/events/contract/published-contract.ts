import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { EventDefinition } from '../define-event.ts';
import type { EventHeaders } from '../envelope.ts';
import { asyncApi } from './async-api.ts';
import { eventSchema, type JsonSchema } from './event-schema.ts';

/** What other teams have been given: the files by their path inside the folder. */
export type ContractFiles = ReadonlyMap<string, string>;

/** One event version as it was published. */
export interface PublishedEvent {
  readonly type: string;
  readonly version: number;
  readonly schema: JsonSchema;
  /** The headers of its example; none when the document does not have it. */
  readonly headers: EventHeaders | undefined;
}

const document = 'asyncapi.yaml';
const schemaPath = ({ type, version }: Pick<EventDefinition, 'type' | 'version'>) => `schemas/${type}.${version}.json`;
const schemaPathPattern = /^schemas\/(.+)\.(\d+)\.json$/;

/** What the definitions say, as files: a JSON Schema an event version, and one AsyncAPI document. The same definitions give the same text. */
export function contractFiles(definitions: readonly EventDefinition[], version: string): ContractFiles {
  const schemas = definitions.map((one) => [schemaPath(one), `${JSON.stringify(eventSchema(one), null, 2)}\n`] as const);
  const text = stringify(asyncApi(definitions, version), { aliasDuplicateObjects: false, lineWidth: 0 });
  return new Map([[document, text] as const, ...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Empty where nothing has been published. */
export async function readContract(folder: URL): Promise<ContractFiles> {
  const schemas = await readdir(new URL('schemas/', folder)).catch(emptyWhenMissing);
  const root = await readdir(folder).catch(emptyWhenMissing);
  const paths = [...root.filter((name) => name === document), ...schemas.sort().map((name) => `schemas/${name}`)];
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(new URL(path, folder), 'utf8')] as const)));
}

/** Afterwards the folder holds these files and no other schema. */
export async function writeContract(folder: URL, files: ContractFiles): Promise<void> {
  await mkdir(new URL('schemas/', folder), { recursive: true });
  const stale = [...(await readContract(folder)).keys()].filter((path) => !files.has(path));
  await Promise.all(stale.map((path) => rm(new URL(path, folder))));
  await Promise.all([...files].map(([path, text]) => writeFile(new URL(path, folder), text)));
}

/** The event versions in the files. */
export function publishedEvents(files: ContractFiles): PublishedEvent[] {
  const { components } = (parse(files.get(document) ?? '') ?? {}) as { components?: { messages?: Record<string, Message> } };
  return [...files].flatMap(([path, text]) => {
    const [, type, version] = schemaPathPattern.exec(path) ?? [];
    if (type === undefined) return [];
    const schema = JSON.parse(text) as JsonSchema;
    const message = components?.messages?.[String(schema.title)];
    return [{ type, version: Number(version), schema, headers: message?.examples[0]?.headers }];
  });
}

interface Message {
  readonly examples: readonly { readonly headers: EventHeaders }[];
}

function emptyWhenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}
