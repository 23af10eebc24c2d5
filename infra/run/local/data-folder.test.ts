import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { boundOnce } from './bound-logs.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { discardData } from './discard-data.ts';
import { localSecrets } from './secrets.ts';

let data: DataFolder;
beforeEach(async () => {
  data = await openDataFolder(join(await temporaryFolder(), 'data'));
});
afterEach(() => discardData(join(data.path, '..')));

const needed = { roles: ['dialogues_app'], services: ['dialogues'] };

test('secrets are made once, stay the same, and only their owner may read them', async () => {
  const first = await localSecrets(data, needed);
  expect(await localSecrets(data, needed)).toEqual(first);
  expect((await stat(join(data.path, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a service that has come since gets its secrets, the others keep theirs', async () => {
  const before = await localSecrets(data, needed);
  const after = await localSecrets(data, { roles: ['dialogues_app', 'welfare_app'], services: ['dialogues', 'welfare'] });
  expect(after.passwords).toEqual({ ...before.passwords, welfare_app: expect.any(String) });
});

test('a damaged file is told with the way out', async () => {
  await localSecrets(data, needed);
  await writeFile(join(data.path, 'secrets.json'), '{"superuser": 1');
  await expect(localSecrets(data, needed)).rejects.toThrow(/broken \(secrets.json is damaged\): run "npm run reset"/);
});

test('databases without their passwords are told with the way out', async () => {
  await localSecrets(data, needed);
  await mkdir(data.postgres);
  await rm(join(data.path, 'secrets.json'));
  await expect(localSecrets(data, needed)).rejects.toThrow(/broken \(its secrets.json is missing\): run "npm run reset"/);
});

test('a file in the way of the folder is told', async () => {
  await writeFile(join(data.path, 'file'), '');
  await expect(openDataFolder(join(data.path, 'file', 'data'))).rejects.toThrow('cannot be a folder');
});

test('a first value that could not be made leaves nothing behind', async () => {
  const made = data.keep('thing', z.number(), () => Promise.reject(new Error('not today')));
  await expect(made).rejects.toThrow('not today');
  expect(await data.keep('thing', z.number(), () => 2)).toBe(2);
  expect(await data.keep('thing', z.number(), () => 3)).toBe(2);
});

test('a log that has grown too long is emptied, its latest part kept once', async () => {
  const log = data.logFile('dialogues');
  await writeFile(log, Buffer.alloc(6 * 1024 * 1024));
  await writeFile(data.logFile('welfare'), 'short');
  await boundOnce(data.logs);
  expect([(await stat(log)).size, (await stat(log.replace('.log', '.old'))).size]).toEqual([0, 6 * 1024 * 1024]);
  expect((await stat(data.logFile('welfare'))).size).toBe(5);
});
