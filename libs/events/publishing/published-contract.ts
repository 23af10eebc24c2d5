import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { EventDefinition } from '../define-event.ts';
import type { EventHeaders } from '../envelope.ts';
import { asyncApi } from './async-api.ts';
import { type ContractDocument, contractPages } from './contract-pages.ts';
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
const folders = ['pages', 'schemas'];
const schemaPath = ({ type, version }: Pick<EventDefinition, 'type' | 'version'>) => `schemas/${type}.${version}.json`;
const schemaPathPattern = /^schemas\/(.+)\.(\d+)\.json$/;

/** What the definitions say, as files: a JSON Schema an event version, one AsyncAPI document, and its pages. The same definitions give the same text. */
export function contractFiles(definitions: readonly EventDefinition[], version: string): ContractFiles {
  const schemas = definitions.map((one) => [schemaPath(one), `${JSON.stringify(eventSchema(one), null, 2)}\n`] as const);
  const api = asyncApi(definitions, version);
  const text = stringify(api, { aliasDuplicateObjects: false, lineWidth: 0 });
  const pages = contractPages(api as ContractDocument);
  return new Map([[document, text] as const, ...pages, ...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Empty where nothing has been published. */
export async function readContract(folder: URL): Promise<ContractFiles> {
  const within = async (name: string) => {
    const names = await readdir(new URL(`${name}/`, folder)).catch(emptyWhenMissing);
    return names.sort().map((file) => `${name}/${file}`);
  };
  const root = await readdir(folder).catch(emptyWhenMissing);
  const paths = [...root.filter((name) => name === document), ...(await Promise.all(folders.map(within))).flat()];
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(new URL(path, folder), 'utf8')] as const)));
}

/** Afterwards the folder holds these files and no other schema or page. */
export async function writeContract(folder: URL, files: ContractFiles): Promise<void> {
  await Promise.all(folders.map((name) => mkdir(new URL(`${name}/`, folder), { recursive: true })));
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
