import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { discardData } from './discard-data.ts';
import { type Kept, keepRunning } from './keep-running.ts';
import { lastWords } from './last-words.ts';
import { startNodeProcess } from './node-process.ts';
import { isAlive } from './process-life.ts';

let folder: string;
const stays = 'process.on("disconnect", () => process.exit()); console.log("here")';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => discardData(folder));

async function keep(name: string, source: string): Promise<{ kept: Kept; ends: string[]; logFile: string }> {
  const entry = join(folder, `${name}.mjs`);
  const logFile = join(folder, `${name}.log`);
  const ends: string[] = [];
  await writeFile(entry, source);
  const kept = await keepRunning({
    start: () => startNodeProcess({ name, entry, env: {}, logFile, patience: 300 }),
    onEnd: (reason) => ends.push(reason),
  });
  return { kept, ends, logFile };
}

test('a process that is killed is started again', async () => {
  const { kept, ends } = await keep('stays', stays);
  const first = kept.pid();
  process.kill(Number(first), 'SIGKILL');
  await eventually(() => expect(kept.pid() ?? first).not.toBe(first));
  expect(ends).toEqual(['killed by SIGKILL']);
  await kept.stop();
});

test('what keeps ending is started again after ever longer pauses, and its last words tell why', async () => {
  const { kept, ends, logFile } = await keep('fails', 'console.log("hello"); throw new Error("no schema to be found")');
  await eventually(() => expect(ends.length).toBeGreaterThanOrEqual(3));
  expect(new Set(ends)).toEqual(new Set(['exit code 1']));
  expect(await lastWords(logFile)).toBe('Error: no schema to be found');
  await kept.stop();
});

test('what has been stopped stays so until it is resumed', async () => {
  const { kept, ends } = await keep('halts', stays);
  const first = Number(kept.pid());
  await kept.stop();
  expect([isAlive(first), kept.pid(), ends]).toEqual([false, undefined, []]);
  await kept.resume();
  expect(isAlive(Number(kept.pid()))).toBe(true);
  await kept.stop();
});

test('a process that does not listen to the first request is ended all the same', async () => {
  const { kept, logFile } = await keep(
    'deaf',
    `process.on("SIGTERM", () => console.log("no")); ${stays}; setInterval(() => 1, 1000)`,
  );
  await eventually(async () => expect(await readFile(logFile, 'utf8')).toContain('here'));
  const pid = Number(kept.pid());
  await kept.stop();
  expect(isAlive(pid)).toBe(false);
});

test('the first start that fails is told to whoever asked for it', async () => {
  const start = () => startNodeProcess({ name: 'lost', entry: 'x', env: {}, logFile: join(folder, 'no', 'such', 'folder.log') });
  await expect(keepRunning({ start, onEnd: () => undefined })).rejects.toThrow('ENOENT');
});
