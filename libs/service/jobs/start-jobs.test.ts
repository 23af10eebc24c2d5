import { eventually } from '@danvan/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { v7 } from 'uuid';
import type { Database } from '../database/database.ts';
import { type Note, notesIn, noteTable } from '../fixtures/notes.ts';
import { type NotesDatabase, notesDatabase } from '../fixtures/notes-database.ts';
import { type Job, startJobs } from './start-jobs.ts';

let notes: NotesDatabase;
let database: Database;
const lines: string[] = [];
const log = pino({}, { write: (line: string) => void lines.push(line) });
beforeAll(async () => {
  notes = await notesDatabase();
  database = await notes.open();
});
afterAll(() => notes.drop());

const start = (jobs: readonly Job[], runJobs = true) =>
  startJobs({ name: 'notes', config: { HMAC_KEY: 'key' }, jobs, database, log, runJobs });

test('a job runs again and again until it is told to stop, and the stop waits for it', async () => {
  let begun = 0;
  let ended = 0;
  const count: Job = {
    name: 'count-runs',
    everyMs: 1,
    async run(ctx) {
      begun++;
      await ctx.database.query('SELECT pg_sleep(0.01)');
      ended++;
    },
  };
  const jobs = start([count]);
  await eventually(() => expect(ended).toBeGreaterThan(2));
  await jobs.stop();
  expect(ended).toBe(begun);
});

test('one that fails is told of and has its next turn', async () => {
  let runs = 0;
  const fail: Job = {
    name: 'fail-first',
    everyMs: 1,
    run: async () => void (runs++ === 0 && (await Promise.reject(new Error('no')))),
  };
  const jobs = start([fail]);
  await eventually(() => expect(runs).toBeGreaterThan(1));
  await jobs.stop();
  const told = lines.map((line) => JSON.parse(line) as { job?: string; level: number }).filter(({ job }) => job === 'fail-first');
  expect(told).toMatchObject([{ level: 50 }]);
});

test('what it changes is noted under its own name', async () => {
  const write: Job = {
    name: 'write-note',
    everyMs: 60_000,
    async run(ctx) {
      const change = ctx.changeFor({ synthetic: true });
      await change<Note, Note>({ mutation: 'writeNote', input: { requestId: v7() }, reload: notesIn }, async (tx) => {
        const note = { id: ctx.newId(), title: 'job', writtenAt: tx.now(), on: null, cost: null };
        await tx.insert(noteTable, note);
        return note;
      });
    },
  };
  const jobs = start([write], false);
  expect(await notes.query('SELECT FROM change')).toEqual([]);
  await jobs.run('write-note');
  expect(await notes.query('SELECT actor, synthetic FROM change')).toEqual([
    { actor: 'urn:danvan:service:notes:write-note', synthetic: true },
  ]);
  await expect(jobs.run('other')).rejects.toThrow('there is no job "other"');
});
