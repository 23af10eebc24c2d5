import { expect, test } from '@jest/globals';
import { figuresTable } from './figures-table.ts';

test('a figure stands beside its target and beside what ran with it', () => {
  const table = figuresTable([
    { what: 'start', value: 21.456, unit: 's', target: { atMost: 20 }, beside: { what: 'bare', value: 2 } },
    { what: 'rate', value: 1234.5, unit: 'a second', target: { atLeast: 1000 } },
    { what: 'p50', value: 0.0421, unit: 's' },
  ]);
  expect(table.split('\n')).toEqual([
    'figure  measured        target        beside it  ratio',
    'start   21.5 s          ≤ 20 MISSED   bare: 2 s  10.7 ×',
    'rate    1,235 a second  ≥ 1,000 held',
    'p50     0.0421 s',
  ]);
});

test('exactly the target holds it', () => {
  expect(figuresTable([{ what: 'x', value: 300, unit: 'ms', target: { atMost: 300 } }])).toContain('held');
});
