import { expect, test } from '@jest/globals';
import { murmur2, partitionOf } from './partition-of.ts';

// From Kafka's own UtilsTest.
test.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('hashes %s as Kafka does', (key, hash) => {
  expect(murmur2(Buffer.from(key))).toBe(hash);
});

test('a key has one partition, and many keys use all of them', () => {
  expect(partitionOf('foobar', 12)).toBe(partitionOf('foobar', 12));
  const used = new Set(Array.from({ length: 200 }, (_, i) => partitionOf(`key ${i}`, 12)));
  expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
});
