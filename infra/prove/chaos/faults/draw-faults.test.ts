import { randomFrom } from '@danvan/demos/stable';
import { expect, test } from '@jest/globals';
import { drawFaults } from './draw-faults.ts';

const all = [
  { name: 'often', weight: 3 },
  { name: 'rare', weight: 1 },
  { name: 'broker', weight: 2, only: 'kafka' },
] as const;
const draw = (transport: 'kafka' | 'postgres', count: number, seed = 1) =>
  drawFaults(all, { transport, count, random: randomFrom(seed) }).map(({ name }) => name);

test('each kind comes once before any comes again, and only where it can happen', () => {
  expect(draw('kafka', 3).sort()).toEqual(['broker', 'often', 'rare']);
  expect(draw('postgres', 2).sort()).toEqual(['often', 'rare']);
});

test('then each comes as often as it weighs', () => {
  const later = draw('kafka', 3 + 6).slice(3);
  expect(later.sort()).toEqual(['broker', 'broker', 'often', 'often', 'often', 'rare']);
});

test('a seed repeats the order', () => {
  expect(draw('kafka', 40, 7)).toEqual(draw('kafka', 40, 7));
  expect(draw('kafka', 40, 7)).not.toEqual(draw('kafka', 40, 8));
});
