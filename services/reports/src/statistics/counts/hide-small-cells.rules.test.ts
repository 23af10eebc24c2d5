import { describe, expect, test } from '@jest/globals';
import { hideSmallCells } from './hide-small-cells.rules.ts';

/** What is left for the public, 'x' where it is hidden. */
function shown(table: number[][]): (number | 'x')[][] {
  const hidden = hideSmallCells(table);
  return table.map((row, y) => row.map((value, x) => (hidden[y]?.[x] ? 'x' : value)));
}

describe('what the public sees of a table that could point at persons', () => {
  test('ten and more are shown, nothing at all is shown', () => {
    expect(shown([[10, 0, 25]])).toEqual([[10, 0, 25]]);
  });

  test('one to nine are hidden, and with a single one the smallest of its neighbours, else the sum would give it away', () => {
    expect(shown([[9, 40, 12, 0]])).toEqual([['x', 40, 'x', 0]]);
  });

  test('two hidden ones protect each other', () => {
    expect(shown([[9, 1, 40]])).toEqual([['x', 'x', 40]]);
  });

  test('columns are protected as rows are, and what that hides is protected again', () => {
    expect(
      shown([
        [3, 20, 30],
        [50, 60, 70],
        [80, 90, 100],
      ]),
    ).toEqual([
      ['x', 'x', 30],
      ['x', 'x', 70],
      [80, 90, 100],
    ]);
  });

  test('no row or column of a random table hides exactly one cell that its sum would give away', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 300; round++) {
      const table = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
        Array.from({ length: 4 }, () => Math.floor(random() ** 3 * 60)),
      );
      const hidden = hideSmallCells(table);
      const lines = table.map((row, y) => row.map((value, x) => ({ value, hidden: hidden[y]?.[x] })));
      const columns = [0, 1, 2, 3].map((x) => lines.flatMap((line) => line[x] ?? []));
      for (const line of [...lines, ...columns]) {
        const hiddenOnes = line.filter((cell) => cell.hidden);
        const othersEmpty = line.every((cell) => cell.hidden || cell.value === 0);
        expect(hiddenOnes.length !== 1 || othersEmpty).toBe(true);
      }
    }
  });
});
