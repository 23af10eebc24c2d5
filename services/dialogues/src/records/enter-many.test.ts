import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { outcomeOf, plural } from '../../test/records.ts';
import { type EntryMutation, samples, typeOf } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describe.each(Object.keys(samples) as EntryMutation[])('%ss', (mutation) => {
  const type = typeOf[mutation];
  const item = (own: object = {}) => ({ ...samples[mutation](world), ...own });
  const enter = (items: object[]) => outcomeOf(world, { type, mutation: `${mutation}s`, input: { [plural(type)]: items } });

  test('every bad field is named at once, by its place in the list', async () => {
    const { issues } = await enter([item(), item({ title: '' }), item({ title: 'x'.repeat(301) })]);
    expect(issues.map(({ path }) => path)).toEqual([
      [plural(type), '1', 'title'],
      [plural(type), '2', 'title'],
    ]);
  });

  test('500 take no more statements than 5', async () => {
    const statements = (count: number) =>
      world.service.countStatements(async () => {
        expect((await enter(Array.from({ length: count }, () => item()))).records).toHaveLength(count);
      });
    const few = await statements(5);
    // The consumers look after their rows meanwhile: a statement or two more, not one for each record.
    expect(await statements(500)).toBeLessThan(few + 10);
  });
});
