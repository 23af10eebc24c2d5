import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says which of the `added` migrations have a timestamp (in the class and its `name`) of another day than their file, or none that is later
 * than those recorded: the timestamp is the order in which a new database runs them, the file's date the order in which people read them.
 * What is recorded is not looked at: databases know a merged migration by its name, so even a wrong year in it has to stay.
 */
export function misdatedMigrations(folder: string, recorded: readonly string[], added: readonly string[]): string[] {
  const latest = Math.max(0, ...migrationsAmong(recorded).flatMap((file) => timestampsIn(folder, file)));
  return migrationsAmong(added).flatMap((file) => problemWith(file, timestampsIn(folder, file), latest) ?? []);
}

function problemWith(file: string, timestamps: readonly number[], latest: number): string | undefined {
  const days = new Set(timestamps.map((timestamp) => new Date(timestamp).toISOString().slice(0, 10).replaceAll('-', '')));
  if (days.size === 0) return `${file} has no class whose name ends in a timestamp of 13 digits.`;
  if (![...days].every((day) => file.startsWith(`${day}-`)))
    return `${file} has the timestamp of another day: ${[...days].join(', ')} in UTC.`;
  if (Math.min(...timestamps) <= latest)
    return `${file} has a timestamp that is not later than those recorded: give it a later one.`;
  return undefined;
}

function timestampsIn(folder: string, file: string): number[] {
  return [...readFileSync(join(folder, file), 'utf8').matchAll(/[A-Za-z](\d{13})\b/g)].map((match) => Number(match[1]));
}

/** Files in a folder beside a migration hold SQL of it, and no class. */
function migrationsAmong(files: readonly string[]): string[] {
  return files.filter((file) => !file.includes('/'));
}
