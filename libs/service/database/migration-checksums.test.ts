import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkMigrations, recordMigrations } from './migration-checksums.ts';

const create = '20261123-create-shelf.ts';
const widen = '20261124-widen-shelf.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await write(create, migration('CreateShelf1795392000000'));
  await write('index.ts', lists(create));
  recordMigrations(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const migration = (name: string, sql = 'CREATE TABLE shelf ();\n') => `const up = \`${sql}\`;\nexport class ${name} {}\n`;
const lists = (...files: string[]) => files.map((file) => `export * from './${file}';\n`).join('');
const recorded = () => readFile(join(folder, 'checksums.json'), 'utf8');

test('migrations that are as they were recorded pass, and line endings of Windows change nothing', async () => {
  expect(checkMigrations(folder)).toEqual([]);
  await write(create, migration('CreateShelf1795392000000').replaceAll('\n', '\r\n'));
  expect(checkMigrations(folder)).toEqual([]);
});

test('a recorded migration that has changed is refused, and recording does not accept it', async () => {
  const before = await recorded();
  await write(create, migration('CreateShelf1795392000000', 'CREATE TABLE shelf (width int);\n'));
  expect(checkMigrations(folder)).toEqual([expect.stringContaining(`${create} has changed`)]);
  expect(recordMigrations(folder)).toEqual({ added: [], problems: [expect.stringContaining('has changed')] });
  expect(await recorded()).toBe(before);
});

test('a recorded migration that is gone is refused, and recording does not forget it', async () => {
  const before = await recorded();
  await rm(join(folder, create));
  expect(checkMigrations(folder)).toEqual([expect.stringContaining(`${create} is gone`)]);
  expect(recordMigrations(folder)).toEqual({ added: [], problems: [expect.stringContaining('is gone')] });
  expect(await recorded()).toBe(before);
});

test('a new migration is refused until it is recorded', async () => {
  await write(widen, migration('WidenShelf1795478400000'));
  await write('index.ts', lists(create, widen));
  expect(checkMigrations(folder)).toEqual([expect.stringContaining(`${widen} is not recorded`)]);
  expect(recordMigrations(folder)).toEqual({ added: [widen], problems: [] });
  expect(checkMigrations(folder)).toEqual([]);
  expect(recordMigrations(folder)).toEqual({ added: [], problems: [] });
});

test('a file in a folder beside its migration is held like the migration itself', async () => {
  await write('20261123-create-shelf/boards.sql', 'CREATE TABLE board ();\n');
  expect(recordMigrations(folder)).toEqual({ added: ['20261123-create-shelf/boards.sql'], problems: [] });
  await write('20261123-create-shelf/boards.sql', 'CREATE TABLE board (width int);\n');
  expect(checkMigrations(folder)).toEqual([expect.stringContaining('boards.sql has changed')]);
});

test('a migration that the index does not list is refused', async () => {
  await write('index.ts', '');
  expect(checkMigrations(folder)).toEqual([expect.stringContaining(`${create} is not in index.ts`)]);
});

test.each([
  ['a timestamp of another day than its file', widen, 'WidenShelf1763769600000', 'the timestamp of another day: 20251122 in UTC'],
  ['a class without a timestamp', widen, 'WidenShelf', 'no class whose name ends in a timestamp'],
  ['a timestamp before one recorded', '20261122-widen-shelf.ts', 'WidenShelf1795305600000', 'not later than those recorded'],
])('a new migration with %s is not recorded', async (_, file, name, problem) => {
  await write(file, migration(name));
  await write('index.ts', lists(create, file));
  expect(recordMigrations(folder)).toEqual({ added: [], problems: [expect.stringContaining(problem)] });
  expect(await recorded()).not.toContain(file);
});

test('steps of a library are held the same way, without a list and without a date', async () => {
  const steps = join(folder, 'steps');
  await write('steps/0001-board.ts', 'export const boardUp = [];\n');
  expect(recordMigrations(steps)).toEqual({ added: ['0001-board.ts'], problems: [] });
  await write('steps/0001-board.ts', 'export const boardUp = [``];\n');
  expect(checkMigrations(steps)).toEqual([expect.stringContaining('0001-board.ts has changed')]);
});
