import { randomUUID } from 'node:crypto';
import { emit } from '@danvan/events';
import { eventually } from '@danvan/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type Change, type ChangeSpec, createChange } from './change.ts';
import type { Database, Origin, Tx } from './database/database.ts';
import { RequestIdReused, RuleViolated } from './errors.ts';
import { assertAllowedTitle, type Note, NoteWritten, notesIn, noteTable } from './fixtures/notes.ts';
import { type NotesDatabase, notesDatabase } from './fixtures/notes-database.ts';

let notes: NotesDatabase;
let here: Database;
let elsewhere: Database;
beforeAll(async () => {
  notes = await notesDatabase();
  here = await notes.open();
  elsewhere = await notes.open();
});
afterAll(() => notes.drop());
beforeEach(async () => {
  await notes.query('TRUNCATE note, outbox, event_sequence, change, change_result, change_record');
});

const now = () => new Date('2026-11-23T01:02:03.004Z');

function changeBy(sub: string, database: Database = here): Change {
  const actor = { sub, scopes: new Set<string>(), synthetic: true };
  const origin: Origin = { source: 'urn:danvan:service:test', correlationId: 'c'.repeat(32), synthetic: true, now, actor };
  return createChange({ database, origin, hmacKey: 'key', newId: v7 });
}

const spec = (input: ChangeSpec<Note>['input'], mutation = 'writeNote') => ({ mutation, input, reload: notesIn });

async function insertIn(tx: Tx, title: string): Promise<Note> {
  const note = { id: v7(), title, writtenAt: tx.now(), on: null, cost: null };
  await tx.insert(noteTable, note);
  await emit(tx, NoteWritten, { noteId: note.id, title });
  return note;
}

const write = (change: Change, input: { requestId: string; title: string }) =>
  change(spec(input), (tx) => insertIn(tx, input.title));

const countOf = async (table: string) => (await notes.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

const someoneWaits = () =>
  eventually(async () => {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(await notes.query(waiting)).toHaveLength(1);
  });

function latch() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('a change keeps who, what, when, why and which records, and never the input', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân', phone: '0912345678' };
  const note = await changeBy('lan')({ ...spec(input), reason: 'theo kế hoạch' }, async (tx) => {
    const written = await insertIn(tx, input.title);
    tx.audit({ action: 'written', recordType: 'note', recordId: written.id, after: { version: 1 } });
    return written;
  });
  const [row] = await notes.query(`SELECT c.*, r.record_ids, r.is_bulk FROM change c JOIN change_result r USING (change_id)`);
  expect(row).toMatchObject({
    actor: 'lan',
    mutation: 'writeNote',
    request_id: input.requestId,
    reason: 'theo kế hoạch',
    at: now(),
  });
  expect(row).toMatchObject({ record_ids: [note.id], is_bulk: false, synthetic: true, correlation_id: 'c'.repeat(32) });
  expect(JSON.stringify(row)).not.toContain('0912345678');
  expect(await notes.query('SELECT ordinal, record_type, record_id, action, before, after FROM change_record')).toEqual([
    { ordinal: 1, record_type: 'note', record_id: note.id, action: 'written', before: null, after: { version: 1 } },
  ]);
});

test('the same request at the same time on another connection waits for the first and gets its record', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân' };
  const { open, opened } = latch();
  let ran = 0;
  const work = async (tx: Tx) => {
    ran++;
    const note = await insertIn(tx, input.title);
    await opened;
    return note;
  };
  const first = changeBy('lan')(spec(input), work);
  await eventually(() => expect(ran).toBe(1));
  const second = changeBy('lan', elsewhere)(spec(input), work);
  await someoneWaits();
  open();
  const [one, other] = await Promise.all([first, second]);
  expect(other.id).toBe(one.id);
  expect(ran).toBe(1);
  expect(await countOf('note')).toBe(1);
  expect(await countOf('outbox')).toBe(1);
});

test('when the first of two fails, the one that waited does the work', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân' };
  const { open, opened } = latch();
  let started = false;
  const first = changeBy('lan')(spec(input), async (tx): Promise<Note> => {
    started = true;
    await tx.query('SELECT 1');
    await opened;
    throw new Error('the first goes wrong');
  });
  await eventually(() => expect(started).toBe(true));
  const second = write(changeBy('lan', elsewhere), input);
  await someoneWaits();
  open();
  await expect(first).rejects.toThrow('the first goes wrong');
  expect((await second).title).toBe('Họp dân');
  expect(await countOf('note')).toBe(1);
});

test('a repetition after the record moved on answers with the record as it is now', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân' };
  const { id } = await write(changeBy('lan'), input);
  await notes.query(`UPDATE note SET title = 'Đã sửa' WHERE id = $1`, [id]);
  expect(await write(changeBy('lan'), input)).toMatchObject({ id, title: 'Đã sửa' });
  expect(await countOf('change')).toBe(1);
});

test('another actor with the same id, and another mutation, are other requests', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân' };
  const mine = await write(changeBy('lan'), input);
  const yours = await write(changeBy('minh'), input);
  const other = await changeBy('lan')(spec(input, 'copyNote'), (tx) => insertIn(tx, input.title));
  expect(new Set([mine.id, yours.id, other.id]).size).toBe(3);
  expect([await write(changeBy('minh'), input), await write(changeBy('lan'), input)]).toMatchObject([
    { id: yours.id },
    { id: mine.id },
  ]);
});

test('the same id with another input is refused, whatever the order of its fields, and writes nothing', async () => {
  const requestId = randomUUID();
  await write(changeBy('lan'), { requestId, title: 'Họp dân' });
  await expect(write(changeBy('lan'), { requestId, title: 'Họp tổ' })).rejects.toBeInstanceOf(RequestIdReused);
  await expect(write(changeBy('lan'), { title: 'Họp dân', requestId })).resolves.toMatchObject({ title: 'Họp dân' });
  expect(await countOf('note')).toBe(1);
});

test('a user error rolls everything back, and the same id may be tried again', async () => {
  const requestId = randomUUID();
  const refused = changeBy('lan')(spec({ requestId, title: 'forbidden' } as { requestId: string }), async (tx) => {
    const note = await insertIn(tx, 'forbidden');
    assertAllowedTitle(note.title);
    return note;
  });
  await expect(refused).rejects.toBeInstanceOf(RuleViolated);
  expect([await countOf('note'), await countOf('outbox'), await countOf('change')]).toEqual([0, 0, 0]);
  expect(await write(changeBy('lan'), { requestId, title: 'Họp dân' })).toMatchObject({ title: 'Họp dân' });
});

test('when the answer is lost after the commit, the repetition finds what was done', async () => {
  const input = { requestId: randomUUID(), title: 'Họp dân' };
  const dyingAfterCommit: Database = {
    ...here,
    transaction: async (origin, work) => {
      await here.transaction(origin, work);
      throw new Error('killed between commit and answer');
    },
  };
  await expect(write(changeBy('lan', dyingAfterCommit), input)).rejects.toThrow('killed');
  const [{ id } = { id: '' }] = await notes.query<{ id: string }>('SELECT id FROM note');
  expect(await write(changeBy('lan', elsewhere), input)).toMatchObject({ id });
  expect([await countOf('note'), await countOf('outbox')]).toEqual([1, 1]);
});

test('a bulk change repeats its records in the order of its inputs', async () => {
  const input = { requestId: randomUUID(), titles: Array.from({ length: 500 }, (_, i) => `số ${i}`) };
  const writeAll = () =>
    changeBy('lan')(spec(input, 'writeNotes'), async (tx) => {
      const all = input.titles.map((title) => ({ id: v7(), title, writtenAt: tx.now(), on: null, cost: null }));
      await tx.insert(noteTable, all.toReversed());
      for (const { id } of all) tx.audit({ action: 'written', recordType: 'note', recordId: id });
      return all;
    });
  const first = await writeAll();
  expect((await writeAll()).map(({ id, title }) => [id, title])).toEqual(first.map(({ id, title }) => [id, title]));
  expect([await countOf('note'), await countOf('change_record')]).toEqual([500, 500]);
});

test('a bulk change of one record repeats as a list, an empty one as an empty list', async () => {
  const one = { requestId: randomUUID() };
  const none = { requestId: randomUUID() };
  const writeOne = () => changeBy('lan')(spec(one), async (tx) => [await insertIn(tx, 'một')]);
  const writeNone = () => changeBy('lan')(spec(none), async (): Promise<Note[]> => []);
  await writeOne();
  expect(await writeOne()).toMatchObject([{ title: 'một' }]);
  await writeNone();
  expect(await writeNone()).toEqual([]);
});

test('two changes that lock the same records in opposite order both succeed', async () => {
  const first = await write(changeBy('lan'), { requestId: randomUUID(), title: 'một' });
  const second = await write(changeBy('lan'), { requestId: randomUUID(), title: 'hai' });
  let attempts = 0;
  let held = 0;
  const { open, opened } = latch();
  const touch = (database: Database, order: string[]) =>
    changeBy('lan', database)(spec({ requestId: randomUUID() }, 'touchNotes'), async (tx) => {
      attempts++;
      await tx.query('SELECT FROM note WHERE id = $1 FOR UPDATE', [order[0]]);
      if (++held === 2) open();
      await opened;
      await tx.query('SELECT FROM note WHERE id = $1 FOR UPDATE', [order[1]]);
      return notesIn(tx, order);
    });
  await Promise.all([touch(here, [first.id, second.id]), touch(elsewhere, [second.id, first.id])]);
  expect(attempts).toBe(3);
  expect(await countOf('change')).toBe(4);
});

test('nothing can be written, emitted or noted where no change is open', async () => {
  let kept: Tx | undefined;
  await changeBy('lan')(spec({ requestId: randomUUID() }), async (tx) => {
    kept = tx;
    return insertIn(tx, 'một');
  });
  const late = kept as Tx;
  await expect(late.query('SELECT 1')).rejects.toThrow('after its transaction had ended');
  await expect(emit(late, NoteWritten, { noteId: v7(), title: 'hai' })).rejects.toThrow('outside an open transaction');
  const noted = here.transaction(late.origin, async (tx) => tx.audit({ action: 'read', recordType: 'note', recordId: v7() }));
  await expect(noted).rejects.toThrow('audit entries belong to a change');
});
