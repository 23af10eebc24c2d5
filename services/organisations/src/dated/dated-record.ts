import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import { type Context, perRequest, type Tx, type UserError } from '@danvan/service';
import DataLoader from 'dataloader';
import type { z } from 'zod';
import { type DatedTables, datedTables } from './dated-tables.ts';
import { type AtDay, findAt, findVersions, type OnDay } from './find-at.ts';
import type { Validity } from './validity.rules.ts';

/** A record at its beginning, with its first version. */
export type Registered<V extends Validity> = V & { id: string; version: number };

/** A record after a change, with all its versions, oldest first. */
export interface Revised<V extends Validity> {
  id: string;
  version: number;
  versions: V[];
}

/** An event by what it tells of, as `eventOf` of libs/records makes it. */
interface EventAbout<T> {
  emitIn(tx: Tx, changes: readonly T[]): Promise<void>;
}

interface DatedSpec<V extends Validity> {
  name: DatedTables<V>['name'];
  /** Its type in the graph. */
  type: string;
  /** What it is from one day to another, of its contract: each field is a column. */
  versionState: z.ZodObject & z.ZodType<V>;
  registered: EventAbout<Registered<V>>;
  revised: EventAbout<Revised<V>>;
  idTaken(id: string): UserError;
  /** What it means that a constraint refuses a version. */
  versionRefused(version: V): UserError;
}

/** A kind of record whose state is a list of dated versions. */
export interface DatedRecord<V extends Validity> extends DatedTables<V>, Omit<DatedSpec<V>, 'name' | 'versionState'> {
  /** The records as they are today, for the answer to a change. */
  reload(tx: Tx, ids: readonly string[]): Promise<AtDay<V>[]>;
  /** The record as it was on the day, or nearest to it; null for no id and an unknown one. All that one tick asks for take one statement. */
  at(ctx: Context, asked: { id: string | null; on: LocalDate }): Promise<AtDay<V> | null>;
  /** Resolver. Asked about a day, only what existed on it counts; otherwise what is no more shows as it was last. */
  byId(parent: unknown, args: { id: string; asOf?: LocalDate | null }, ctx: Context): Promise<AtDay<V> | null>;
  /** Resolver of an entity, as it is today. */
  reference(reference: { id: string }, ctx: Context): Promise<AtDay<V> | null>;
  /** Resolver of all versions, oldest first. */
  versions(parent: { id: string }, args: object, ctx: Context): Promise<V[]>;
}

/** Defines a kind of record from the contract of its versions: tables and loaders follow. */
export function defineDated<V extends Validity>({ versionState, ...spec }: DatedSpec<V>): DatedRecord<V> {
  const tables = datedTables<V>(spec.name, versionState);
  const loaderOf = ({ cache, database }: Context) =>
    perRequest({ cache }, tables.rowTable, () => {
      const fetch = (asked: readonly OnDay[]) => findAt<V>(database, tables, asked);
      return new DataLoader<OnDay, AtDay<V> | undefined, string>(fetch, { cacheKeyFn: ({ id, on }) => `${id} ${on}` });
    });
  const at: DatedRecord<V>['at'] = async (ctx, { id, on }) =>
    id === null ? null : ((await loaderOf(ctx).load({ id, on })) ?? null);
  const today = (ctx: { now(): Date }) => todayInVietnam(ctx.now());
  return {
    ...spec,
    ...tables,
    at,
    async reload(tx, ids) {
      const on = today(tx);
      const records = await findAt<V>(
        tx,
        tables,
        ids.map((id) => ({ id, on })),
      );
      return records.filter((record) => record !== undefined);
    },
    async byId(_, { id, asOf }, ctx) {
      const record = await at(ctx, { id, on: asOf ?? today(ctx) });
      return asOf && record?.asOf !== asOf ? null : record;
    },
    reference: ({ id }, ctx) => at(ctx, { id, on: today(ctx) }),
    versions: ({ id }, _, ctx) =>
      perRequest(
        ctx,
        tables.versionTable,
        () => new DataLoader((ids: readonly string[]) => findVersions<V>(ctx.database, tables, ids)),
      ).load(id),
  };
}
