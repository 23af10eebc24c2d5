import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { SnakeCaseNames } from './snake-case-names.ts';

const names = new SnakeCaseNames();

/** The properties of a table and their columns. */
export function columnsOf<R extends object>(table: EntitySchema<R>): { property: string; column: string }[] {
  return Object.entries<EntitySchemaColumnOptions | undefined>(table.options.columns).map(([property, options]) => ({
    property,
    column: names.columnName(property, options?.name, []),
  }));
}

export function tableName<R extends object>(table: EntitySchema<R>): string {
  return table.options.tableName ?? table.options.name;
}

/** What stands after SELECT to read whole records under their property names. */
export function selectOf<R extends object>(table: EntitySchema<R>, alias: string): string {
  return columnsOf(table)
    .map(({ property, column }) => `${alias}.${column} AS "${property}"`)
    .join(', ');
}
