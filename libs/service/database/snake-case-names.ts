import { DefaultNamingStrategy } from 'typeorm';

/** A table's property `startsAt` is the column `starts_at`, unless the table names the column itself. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(property: string, ownName: string | undefined, prefixes: string[]): string {
    return [...prefixes, ownName ?? snakeCase(property)].join('_');
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
