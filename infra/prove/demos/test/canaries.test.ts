import { expect, test } from '@jest/globals';
import { newCanary, newNumber, searchFor } from './canaries.ts';

const name = newCanary();
const search = searchFor({ name, phone: newNumber() });

test.each([
  ['as it is', `Bà Nguyễn Thị ${name} ở đây`],
  ['in capitals', `NGUYỄN THỊ ${name.toUpperCase()}`],
  ['as the bytes of a column', `\\x${Buffer.from(`Thị ${name},`).toString('hex')}`],
  ...[0, 1, 2].map((before) => [
    `in base64, ${before} bytes in`,
    Buffer.from(`${'x'.repeat(before)}${name} và nữa`).toString('base64'),
  ]),
])('a canary is found %s', (_, text) => {
  expect(search.namesIn(text as string)).toEqual(['name']);
});

test('nothing is found where there is none', () => {
  expect(search.namesIn(`Nguyễn Thị ${newCanary()} ${newNumber()}`)).toEqual([]);
});
