import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAlarm } from './alarm.ts';
import { pause } from './pause.ts';
import { type EventDatabase, serviceDatabase } from './test/event-database.ts';
import { origin } from './test/sample-events.ts';

let database: EventDatabase;
beforeAll(async () => {
  database = await serviceDatabase();
});
afterAll(() => database.drop());

test.each([
  ['pause', () => pause(0)],
  ['wait', () => createAlarm().wait(0)],
])('a %s inside a transaction is a mistake of the program, also in what the transaction called', async (what, wait) => {
  const indirectly = async () => {
    await Promise.resolve();
    await wait();
  };
  const refused = database.transaction(origin(), indirectly);
  await expect(refused).rejects.toThrow(`a ${what} inside an open transaction`);
});

test('what a transaction started may pause once the transaction has ended', async () => {
  const ended = Promise.withResolvers<void>();
  const { started } = await database.transaction(origin(), async () => ({ started: ended.promise.then(() => pause(0)) }));
  ended.resolve();
  await expect(started).resolves.toBeUndefined();
});

test('a pause ends with its signal', async () => {
  const leaving = new AbortController();
  const paused = pause(60_000, { signal: leaving.signal });
  leaving.abort();
  await expect(paused).rejects.toMatchObject({ name: 'AbortError' });
});
