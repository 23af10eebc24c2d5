import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { misdatedMigrations } from './migration-dates.ts';

/** SHA-256 by file. */
type Checksums = Record<string, string>;

const recordFile = 'checksums.json';
/** Lists a service's migrations, and so changes with each new one. A library's steps have no list: migrations import them. */
const listFile = 'index.ts';

/** Says what is wrong with the migrations of a folder: nothing where each file is recorded and still what was recorded. */
export function checkMigrations(folder: string): string[] {
  const recorded = readRecord(folder);
  const found = checksumsOf(folder);
  const unrecorded = newFiles(recorded, found).map((file) => `${file} is not recorded: run "npm run migrations".`);
  return [...broken(recorded, found), ...unlisted(folder, found), ...unrecorded];
}

/**
 * Records the files of a folder that are not recorded yet; what is recorded stays as it is. Records nothing and says why where a recorded
 * file has changed or is gone, or where a new one is misdated or not listed.
 */
export function recordMigrations(folder: string): { added: string[]; problems: string[] } {
  const recorded = readRecord(folder);
  const found = checksumsOf(folder);
  const added = newFiles(recorded, found);
  const problems = [...broken(recorded, found), ...unlisted(folder, found)];
  if (problems.length === 0 && hasList(folder)) problems.push(...misdatedMigrations(folder, Object.keys(recorded), added));
  if (problems.length > 0 || added.length === 0) return { added: [], problems };
  writeFileSync(join(folder, recordFile), `${JSON.stringify(found, undefined, 2)}\n`);
  return { added, problems };
}

function newFiles(recorded: Checksums, found: Checksums): string[] {
  return Object.keys(found).filter((file) => !recorded[file]);
}

function broken(recorded: Checksums, found: Checksums): string[] {
  return Object.keys(recorded)
    .filter((file) => found[file] !== recorded[file])
    .map((file) => {
      const what = found[file] ? 'has changed' : 'is gone';
      return `${file} ${what} since it was recorded: put it back, and write a new migration. Databases have run it as it was.`;
    });
}

function unlisted(folder: string, found: Checksums): string[] {
  if (!hasList(folder)) return [];
  const list = readFileSync(join(folder, listFile), 'utf8');
  return Object.keys(found)
    .filter((file) => !file.includes('/') && !list.includes(`'./${file}'`))
    .map((file) => `${file} is not in ${listFile}: no database would get it.`);
}

function hasList(folder: string): boolean {
  return existsSync(join(folder, listFile));
}

function readRecord(folder: string): Checksums {
  const path = join(folder, recordFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Of all files but the record and the list, those in folders beside a migration included. */
function checksumsOf(folder: string): Checksums {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => file !== recordFile && file !== listFile);
  return Object.fromEntries(files.sort().map((file) => [file, checksum(join(folder, file))]));
}

/** A checkout on Windows may end lines in CRLF: the text is the same. */
function checksum(path: string): string {
  return createHash('sha256').update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
}
