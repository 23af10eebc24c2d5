import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type Change, createChange } from '../change.ts';
import { type Note, notesIn, noteTable } from '../fixtures/notes.ts';
import { type NotesDatabase, notesDatabase, quiet } from '../fixtures/notes-database.ts';
import { inBackground } from './background.ts';
import { type Database, type Origin, openDatabase, type Tx } from './database.ts';
import { createReferenceWaiter } from './reference-waiter.ts';
import { type Projection, UnknownReference } from './unknown-reference.ts';

let notes: NotesDatabase;
let database: Database;
beforeAll(async () => {
  notes = await notesDatabase();
  // Too seldom to matter here: what becomes known is found because of a commit.
  const lookEveryMs = 60_000;
  database = await openDatabase({ url: notes.appUrl, name: 'test', log: quiet, tables: [noteTable], lookEveryMs });
});
afterAll(async () => {
  await database.close();
  await notes.drop();
});

/** Notes are known by their rows; `looks` says how many references each look asked for. */
function noteProjection() {
  const looks: number[] = [];
  const projection: Projection = {
    async findUnknown(by, references) {
      looks.push(references.length);
      const known = new Set(
        (
          await notesIn(
            by,
            references.map(({ id }) => id),
          )
        ).map(({ id }) => id),
      );
      return references.filter(({ id }) => !known.has(id));
    },
  };
  return { projection, looks };
}

const { projection } = noteProjection();
const origin: Origin = { source: 'urn:danvan:service:test', correlationId: 'c', synthetic: true, now: () => new Date() };
const actor = { sub: 'lan', scopes: new Set<string>(), synthetic: true };
const unknownNote = (...ids: string[]) =>
  new UnknownReference(
    projection,
    ids.map((id) => ({ type: 'note', id })),
  );

const changeOf = (caller: Pick<Origin, 'actor'>): Change =>
  createChange({ database, origin: { ...origin, ...caller }, hmacKey: 'key', newId: v7 });

/** A command that names a note. */
const copy = (change: Change, id: string) =>
  change({ mutation: 'copyNote', input: { requestId: randomUUID() }, reload: notesIn }, async (tx) => {
    const [note] = await notesIn(tx, [id]);
    if (note === undefined) throw unknownNote(id);
    return note;
  });

const write = (tx: Tx, id: string) => {
  const note: Note = { id, title: 'đến sau', writtenAt: tx.now(), on: null, cost: null };
  return tx.insert(noteTable, note);
};

test('those who wait for references hold no connection, and go on when a consumer commits', async () => {
  const ids = Array.from({ length: 12 }, () => randomUUID());
  const waiting = ids.map((id) => copy(changeOf({ actor }), id));
  await eventually(() => expect(database.references.waiting()).toBe(12));
  const states = `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'danvan-test' AND state <> 'idle'`;
  await eventually(async () => expect(await notes.query(states)).toEqual([]), { within: 1_500 });
  await inBackground(database).transaction(origin, async (tx) => {
    for (const id of ids) await write(tx, id);
  });
  expect((await Promise.all(waiting)).map(({ id }) => id)).toEqual(ids);
  expect(database.references.waiting()).toBe(0);
});

test('a reference that stays unknown is refused after two seconds, which all changes of a request share', async () => {
  const change = changeOf({ actor });
  const began = performance.now();
  await expect(copy(change, randomUUID())).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  const first = performance.now() - began;
  await expect(copy(change, randomUUID())).rejects.toBeInstanceOf(UnknownReference);
  expect(first).toBeGreaterThan(1_900);
  expect(performance.now() - began - first).toBeLessThan(1_900);
});

test('who is not logged in is refused at once, and nothing stays of the request', async () => {
  const before = await notes.query('SELECT count(*) FROM change');
  const began = performance.now();
  await expect(copy(changeOf({}), randomUUID())).rejects.toBeInstanceOf(UnknownReference);
  expect(performance.now() - began).toBeLessThan(1_900);
  expect(await notes.query('SELECT count(*) FROM change')).toEqual(before);
});

test('however many wait, one statement looks for all of them, and none while nobody waits', async () => {
  const { projection: watched, looks } = noteProjection();
  const waiter = createReferenceWaiter({ database: database.background, log: quiet, lookEveryMs: 60_000 });
  const id = randomUUID();
  const unknown = new UnknownReference(watched, [{ type: 'note', id }]);
  waiter.lookNow();
  const all = Promise.all([...Array(50)].map(() => waiter.untilKnown(unknown, 60_000)));
  await database.transaction(origin, (tx) => write(tx, id));
  waiter.lookNow();
  expect(await all).toEqual(Array(50).fill(true));
  expect(looks).toEqual([1]);
  await waiter.stop();
});

test('a crowd that waits for too much is refused at once', async () => {
  const waiter = createReferenceWaiter({ database: database.background, log: quiet, lookEveryMs: 50 });
  const many = unknownNote(...Array.from({ length: 1_900 }, () => randomUUID()));
  const waiting = waiter.untilKnown(many, 60_000);
  expect(await waiter.untilKnown(unknownNote(...Array.from({ length: 101 }, () => randomUUID())), 60_000)).toBe(false);
  await waiter.stop();
  expect(await waiting).toBe(false);
});

test('nobody waits longer for a database that does not answer', async () => {
  const away = { query: () => Promise.reject(new Error('Connection terminated')) };
  const waiter = createReferenceWaiter({ database: away, log: quiet, lookEveryMs: 50 });
  expect(await waiter.untilKnown(unknownNote(randomUUID()), 200)).toBe(false);
  await waiter.stop();
});
