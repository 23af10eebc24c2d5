import { expect, test } from '@jest/globals';
import { loadById, loadListBy, loadWithArguments } from './loaders.ts';

test('records asked for one by one are fetched together, each once, missing ones undefined', async () => {
  const asked: string[][] = [];
  const loader = loadById(async (ids) => {
    asked.push(ids);
    return ids
      .filter((id) => id !== 'c')
      .map((id) => ({ id, title: `bài ${id}` }))
      .toReversed();
  });
  expect(await Promise.all(['b', 'a', 'c', 'a'].map((id) => loader.load(id)))).toEqual([
    { id: 'b', title: 'bài b' },
    { id: 'a', title: 'bài a' },
    undefined,
    { id: 'a', title: 'bài a' },
  ]);
  expect(asked).toEqual([['b', 'a', 'c']]);
});

test('lists keep the order in which they were fetched, and a key without rows has an empty one', async () => {
  const loader = loadListBy(
    async () => [
      { of: 'x', n: 2 },
      { of: 'y', n: 1 },
      { of: 'x', n: 1 },
    ],
    ({ of }) => of,
  );
  expect(await loader.loadMany(['x', 'y', 'z'])).toEqual([
    [
      { of: 'x', n: 2 },
      { of: 'x', n: 1 },
    ],
    [{ of: 'y', n: 1 }],
    [],
  ]);
});

test('a field with arguments is fetched once for each set of arguments, in whatever order they are written', async () => {
  const asked: [object, string[]][] = [];
  const loaderFor = loadWithArguments(async (args: { first?: number; after?: string }, keys) => {
    asked.push([args, keys]);
    return keys.map((key) => `${key}:${args.first}`);
  });
  const answers = await Promise.all([
    loaderFor({ first: 1, after: 'c' }).load('x'),
    loaderFor({ after: 'c', first: 1 }).load('y'),
    loaderFor({ first: 2 }).load('x'),
  ]);
  expect(answers).toEqual(['x:1', 'y:1', 'x:2']);
  expect(asked.map(([, keys]) => keys)).toEqual([['x', 'y'], ['x']]);
});
