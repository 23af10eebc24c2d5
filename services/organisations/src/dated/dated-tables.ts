import { columnOf } from '@danvan/records';
import { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import type { Validity } from './validity.rules.ts';

/** The row that a change locks. */
export interface DatedRow {
  id: string;
  version: number;
  registeredAt: Date;
}

export type VersionRow<V extends Validity> = V & { ownerId: string };

/** The tables of a kind of dated record; that of the versions is named after that of the rows (`area_version`, by `area_id`). */
export interface DatedTables<V extends Validity> {
  readonly name: 'area' | 'organisation';
  readonly rowTable: EntitySchema<DatedRow>;
  readonly versionTable: EntitySchema<VersionRow<V>>;
}

/** The tables, with a column for each field of a version. */
export function datedTables<V extends Validity>(name: DatedTables<V>['name'], { shape }: z.ZodObject): DatedTables<V> {
  const state = Object.entries(shape).map(([field, schema]) => [field, columnOf(schema as z.ZodType)] as const);
  const rowTable = new EntitySchema<DatedRow>({
    name,
    columns: { id: { type: 'uuid', primary: true }, version: { type: 'int' }, registeredAt: { type: 'timestamptz' } },
  });
  const versionTable = new EntitySchema<VersionRow<V>>({
    name: `${name}_version`,
    columns: { ownerId: { name: `${name}_id`, type: 'uuid', primary: true }, ...Object.fromEntries(state) } as never,
  });
  return { name, rowTable, versionTable };
}
