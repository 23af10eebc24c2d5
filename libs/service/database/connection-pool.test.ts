import { pause } from '@danvan/events/pause';
import { eventually } from '@danvan/testing/eventually';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Unavailable } from '../errors.ts';
import { type NotesDatabase, notesDatabase, quiet } from '../fixtures/notes-database.ts';
import { inBackground } from './background.ts';
import { type Database, type Origin, openDatabase } from './database.ts';
import { isTransient } from './describe-error.ts';

let notes: NotesDatabase;
let database: Database;
beforeAll(async () => {
  notes = await notesDatabase();
  database = await openDatabase({ url: notes.appUrl, name: 'test', log: quiet, poolSize: 2, acquireMs: 400, mostQueued: 3 });
});
afterAll(async () => {
  await database.close();
  await notes.drop();
});

const origin: Origin = { source: 'urn:danvan:service:test', correlationId: 'c', synthetic: true, now: () => new Date() };
const one = 'SELECT 1 AS one';

/** Takes every connection of the requests until `release`. */
async function holdAll(): Promise<{ release(): Promise<void> }> {
  const enough = Promise.withResolvers<void>();
  let held = 0;
  const holding = [1, 2].map(() =>
    database.transaction(origin, async (tx) => {
      await tx.query(one);
      held++;
      await enough.promise;
    }),
  );
  await eventually(() => expect(held).toBe(2));
  return {
    release: async () => {
      enough.resolve();
      await Promise.all(holding);
    },
  };
}

test('while requests hold all of their connections, consumers, jobs and readiness go on', async () => {
  const { release } = await holdAll();
  const before = database.statements();
  const background = inBackground(database);
  expect(await background.query(one)).toEqual([{ one: 1 }]);
  expect(await background.transaction(origin, (tx) => tx.query(one))).toEqual([{ one: 1 }]);
  expect(await database.readiness.query(one)).toEqual([{ one: 1 }]);
  expect(database.statements()).toBe(before);
  await release();
});

test('a request that gets no connection in time is told that it may try again', async () => {
  const { release } = await holdAll();
  const refused: unknown = await database.query(one).catch((error: unknown) => error);
  expect(isTransient(refused)).toBe(true);
  await release();
  expect(await database.query(one)).toEqual([{ one: 1 }]);
});

test('beyond the queue a request is refused at once, and those in it are served', async () => {
  const { release } = await holdAll();
  const queued = [1, 2, 3].map(() => database.query(one));
  await expect(database.query(one)).rejects.toBeInstanceOf(Unavailable);
  await release();
  expect(await Promise.all(queued)).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
});

test.each([
  ['a pause', () => pause(1)],
  ['a second connection', () => database.query(one)],
  ['a second connection', () => inBackground(database).transaction(origin, (tx) => tx.query(one))],
])('%s inside a transaction is refused, and the transaction with it', async (what, wait) => {
  const refused = database.transaction(origin, async (tx) => {
    await tx.query(one);
    await wait();
  });
  await expect(refused).rejects.toThrow(`${what} inside an open transaction`);
});
