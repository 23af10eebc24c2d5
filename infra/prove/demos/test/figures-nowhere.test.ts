import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DEMOS } from '../demo.ts';

const repository = join(import.meta.dirname, '../../../..');

const expected = Object.values(DEMOS).flatMap((demo) => [...demo.expected, ...(demo.expectedBeside ?? [])]);

/** Round numbers that stand for much else: a port, a number of visitors, a budget. */
const commonNumbers = [120, 4_000, 120_000_000];

/** Below a hundred a number says nothing of where it comes from. */
const tellingFigures = [...new Set(expected.flatMap(({ value, of }) => [value, of ?? 0]))].filter(
  (figure) => figure >= 100 && !commonNumbers.includes(figure),
);

/** As people and programs write them: 1113, 1.113, 1,113, 1_113, 1 113. Not inside another number, an id or a name. */
const writtenFigure = new RegExp(`(?<![\\w.,-])(${tellingFigures.map(spelling).join('|')})(?![\\w-]|[.,]\\d)`);

function spelling(figure: number): string {
  return String(figure).replace(/(\d)(?=(\d{3})+$)/g, '$1[._, ]?');
}

function placesIn(text: string): string[] {
  return text.split('\n').filter((line) => writtenFigure.test(line));
}

test('the pattern knows a figure in every way of writing it', () => {
  const [figure = 0] = tellingFigures.filter((candidate) => candidate >= 1_000);
  const [thousands, rest] = [Math.floor(figure / 1_000), String(figure % 1_000).padStart(3, '0')];
  for (const sign of ['', '.', ',', '_', ' ']) expect(placesIn(`total: ${thousands}${sign}${rest},`)).toHaveLength(1);
  expect(placesIn(`id: 'a${figure}', port: 2${figure}, version: 1.${figure}`)).toEqual([]);
});

test.each(['services', 'libs', 'gateway'])('no figure of the expected table stands in %s', (folder) => {
  const files = globSync('**/*.{ts,js,json,graphql,sql,csv,md}', {
    cwd: join(repository, folder),
    exclude: ['**/node_modules', '**/generated'],
  });
  expect(files.length).toBeGreaterThan(5);
  const found = files.flatMap((file) =>
    placesIn(readFileSync(join(repository, folder, file), 'utf8')).map(
      (line) => `${folder}/${file}: ${line.trim().slice(0, 150)}`,
    ),
  );
  expect(found).toEqual([]);
});
