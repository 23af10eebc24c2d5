import type { EntitySchema } from 'typeorm';
import type { Route } from './http/serve-path.ts';
import type { Job } from './jobs/start-jobs.ts';
import type { RouteContext, ServiceDefinition } from './start-service.ts';

/** One aggregate of a service, whole: everything of it lies in one folder, and the service lists it once. */
export interface ServiceModule {
  /** Its SDL, beside it: types, inputs and unions of its own; `extend type` for Query, Mutation and the types of others. */
  readonly schema: URL;
  /** By type and field; written `satisfies Resolvers`, the service's generated type. */
  readonly resolvers: object;
  /** The kinds of record that it keeps. */
  readonly records?: readonly { readonly table: object }[];
  /** Further tables that `tx.insert` knows. */
  readonly tables?: readonly object[];
  /** The TypeScript types behind its types of the graph, relative to the SDL: `{ Award: './award-record.ts#Award as AwardRecord' }`. */
  readonly mappers?: Readonly<Record<string, string>>;
  readonly jobs?: readonly Job[];
  /** Answers by plain HTTP besides GraphQL, by method and path. */
  readonly routes?: (ctx: RouteContext) => Readonly<Record<string, Route>>;
  /** Tables that the serving role may only add to and read. */
  readonly insertOnly?: readonly string[];
}

export function defineModule(module: ServiceModule): ServiceModule {
  return module;
}

interface ModularService extends Pick<ServiceDefinition, 'name' | 'consumers' | 'migrations'> {
  modules: readonly ServiceModule[];
}

/** A service out of its modules: its table of contents. */
export function defineService({
  modules,
  ...service
}: ModularService): ServiceDefinition & { modules: readonly ServiceModule[] } {
  const tables = modules.flatMap(({ records = [], tables: own = [] }) => [...records.map(({ table }) => table), ...own]);
  return {
    ...service,
    modules,
    schema: modules.map(({ schema }) => schema),
    resolvers: mergeResolvers(modules.map(({ resolvers }) => resolvers)),
    tables: [...new Set(tables)] as EntitySchema[],
    jobs: modules.flatMap(({ jobs = [] }) => jobs),
    routes: (ctx) => Object.assign({}, ...modules.map(({ routes }) => routes?.(ctx))) as Record<string, Route>,
    insertOnly: modules.flatMap(({ insertOnly = [] }) => insertOnly),
  };
}

type Fields = Record<string, unknown>;

/** @throws where two modules resolve one field */
function mergeResolvers(maps: readonly object[]): object {
  const merged = new Map<string, Fields>();
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) {
      const known = merged.get(type) ?? {};
      const twice = Object.keys(fields as Fields).find((field) => field in known && field !== '__resolveReference');
      if (twice !== undefined) throw new Error(`two modules resolve ${type}.${twice}`);
      merged.set(type, { ...known, ...(fields as Fields) });
    }
  }
  return Object.fromEntries(merged);
}
