import type { Tx } from '@danvan/service/database';
import type { UserError } from '@danvan/service/errors';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Validity } from './validity.ts';

/** The row that a change locks. */
export interface DatedRow {
  id: string;
  version: number;
  registeredAt: Date;
}

export type VersionRow<V extends Validity> = V & { ownerId: string };

/** A kind of aggregate whose state is a list of dated versions: what registering, revising and ending it have to know. */
export interface DatedType<V extends Validity> {
  readonly name: 'area' | 'organisation';
  readonly table: EntitySchema<DatedRow>;
  readonly versionTable: EntitySchema<VersionRow<V>>;
  readonly idTaken: (id: string) => UserError;
  /** What it means that a constraint refuses a version. */
  readonly versionRefused: (version: V) => UserError;
  readonly tellRegisteredIn: (tx: Tx, records: readonly (V & { id: string; version: number })[]) => Promise<void>;
  readonly tellRevisedIn: (tx: Tx, revised: { id: string; version: number; versions: V[] }) => Promise<void>;
}

export function datedTable(name: string): EntitySchema<DatedRow> {
  return new EntitySchema<DatedRow>({
    name,
    columns: { id: { type: 'uuid', primary: true }, version: { type: 'int' }, registeredAt: { type: 'timestamptz' } },
  });
}

type StateColumns<V> = Record<Exclude<keyof V, keyof Validity>, EntitySchemaColumnOptions>;

export function versionTable<V extends Validity>(owner: string, state: StateColumns<V>): EntitySchema<VersionRow<V>> {
  return new EntitySchema<VersionRow<V>>({
    name: `${owner}_version`,
    columns: {
      ownerId: { name: `${owner}_id`, type: 'uuid', primary: true },
      ...state,
      validFrom: { type: 'date', primary: true },
      validTo: { type: 'date', nullable: true },
    } as Record<string, EntitySchemaColumnOptions> as never,
  });
}
