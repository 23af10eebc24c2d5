/** Below this a public cell could point at a person. Nothing at all points at nobody: 0 is shown. */
const smallest = 10;

/**
 * Which cells of a table the public may not see, when each row and each column is also published as a sum.
 *
 * Why at all: in a commune of a few hundred households "3 poor ones" tells the neighbours which. A figure that tells of offices or of
 * public acts (a dialogue held, a model, an award, whose decision is published with the name) points at nobody's private life and is
 * shown whatever its size; only metrics marked `personal` come here.
 *
 * Why more than the small ones: one hidden cell of a row is the sum less its neighbours. So a row or column that hides one cell hides a
 * second one, the smallest that is not empty, until each hides none or several.
 */
export function hideSmallCells(table: readonly (readonly number[])[]): boolean[][] {
  const hidden = table.map((row) => row.map((value) => value > 0 && value < smallest));
  const width = table[0]?.length ?? 0;
  const lines = [
    ...table.map((row, y) => row.map((_, x) => [y, x] as const)),
    ...Array.from({ length: width }, (_, x) => table.map((_row, y) => [y, x] as const)),
  ];
  const at = ([y, x]: readonly [number, number]) => table[y]?.[x] ?? 0;
  const isHidden = ([y, x]: readonly [number, number]) => hidden[y]?.[x] === true;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      if (line.filter(isHidden).length !== 1) continue;
      const second = line.filter((cell) => !isHidden(cell) && at(cell) > 0).sort((a, b) => at(a) - at(b))[0];
      const row = second && hidden[second[0]];
      if (!row) continue;
      row[second[1]] = true;
      changed = true;
    }
  }
  return hidden;
}
