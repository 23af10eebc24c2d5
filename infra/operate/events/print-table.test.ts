import { expect, test } from '@jest/globals';
import { createOutput } from './output.ts';
import { printTable } from './print-table.ts';

test('a table lines its columns up, numbers to the right, and shows what is missing', () => {
  const rows = [
    { consumer: 'reports.keep-facts', behind: 7, since: new Date('2026-01-02T03:04:05.678Z') },
    { consumer: 'a.b', behind: 1234n, since: null },
  ];
  expect(printTable(rows, ['consumer', 'behind', 'since']).split('\n')).toEqual([
    'consumer            behind  since',
    '──────────────────  ──────  ────────────────────────',
    'reports.keep-facts       7  2026-01-02T03:04:05.678Z',
    'a.b                   1234  –',
    '',
  ]);
});

test('as JSON everything is there, also what the table leaves out, and nothing is said beside it', () => {
  let written = '';
  const output = createOutput((text) => (written += text), true);
  output.say('hello');
  output.rows([{ shown: 1, left: 2n }], { columns: ['shown'], empty: 'none' });
  expect(JSON.parse(written)).toEqual([{ shown: 1, left: '2' }]);
});
