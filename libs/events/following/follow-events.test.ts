import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@danvan/testing/eventually';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { filePositions } from '../consuming/file-positions.ts';
import { taken, useConsumers } from '../test/consumer-fixture.ts';
import { SampleTaken } from '../test/sample-events.ts';
import { type FollowOptions, follow, followEvents } from './follow-events.ts';

const fixture = useConsumers();
// A lease that a busy machine lets lapse would make repeats, which are allowed and would be counted here.
const aLongTime = 60_000;
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-positions-'));
  file = join(folder, 'positions.json');
});
afterEach(() => rm(folder, { recursive: true }));

/** Follows `SampleTaken`, as another process would after a restart; `told` collects. */
async function start(told: string[], over: Partial<FollowOptions> = {}) {
  const subscription = await followEvents({
    name: 'outside.tell',
    transport: fixture.connect(aLongTime),
    positions: filePositions(file),
    handlers: [follow(SampleTaken, async ({ key, data }) => void told.push(`${key}${data.value}`))],
    onGivenUp: async (record, error) => void told.push(`given up: ${record.key} ${error.message}`),
    firstDelayMs: 5,
    ...over,
  });
  fixture.closing.push(() => subscription.stop());
  return subscription;
}

test('hands over every event from the beginning, and carries on where it stopped', async () => {
  await fixture.append(taken('a', 1), taken('a', 2));
  const told: string[] = [];
  const first = await start(told);
  await eventually(() => expect(told).toEqual(['a1', 'a2']));
  await first.stop();
  await fixture.append(taken('a', 3));
  await start(told);
  await eventually(() => expect(told).toEqual(['a1', 'a2', 'a3']));
});

test('begins now where that was asked for, and "now" stays that moment over restarts', async () => {
  await fixture.append(taken('a', 1));
  const told: string[] = [];
  const first = await start(told, { startFrom: 'now' });
  await eventually(async () => expect(await filePositions(file).load()).toHaveLength(3));
  await first.stop();
  await fixture.append(taken('a', 2));
  await start(told, { startFrom: 'now' });
  await eventually(() => expect(told).toEqual(['a2']));
});

test('tries a failing event again, gives it up in the end, and goes on behind it', async () => {
  await fixture.append(taken('a', 1), taken('a', 2));
  const told: string[] = [];
  let tries = 0;
  const refuse = follow(SampleTaken, async ({ data }) => {
    if (data.value === 1) throw new Error(`try ${++tries}`);
    told.push(`handled ${data.value}`);
  });
  await start(told, { handlers: [refuse], tries: 3 });
  await eventually(() => expect(told).toEqual(['given up: a try 3', 'handled 2']));
});

test('gives up at once what nobody can read, and tries to give up again until that succeeds', async () => {
  await fixture.append(taken('a', 1, { type: 'samples.sample.unheard' }), taken('a', 2));
  const told: string[] = [];
  let attempts = 0;
  const onGivenUp = async (_: unknown, error: Error) => {
    if (++attempts < 3) throw new Error('the other system is away');
    told.push(error.message);
  };
  await start(told, { onGivenUp });
  await eventually(() => expect(told).toEqual([`UNKNOWN_TYPE: The contract does not declare 'samples.sample.unheard'`, 'a2']));
});

test('stops although an event is failing, and meets it again after the restart', async () => {
  await fixture.append(taken('a', 1));
  const told: string[] = [];
  let tried = 0;
  const failing = follow(SampleTaken, async () => {
    tried++;
    throw new Error('never');
  });
  const first = await start(told, { handlers: [failing], firstDelayMs: 60_000 });
  await eventually(() => expect(tried).toBe(1));
  await first.stop();
  await start(told);
  await eventually(() => expect(told).toEqual(['a1']));
});

test('a file that holds something else is named, not overwritten', async () => {
  await writeFile(file, 'hello');
  await expect(filePositions(file).load()).rejects.toThrow(/positions.json does not hold positions/);
});
