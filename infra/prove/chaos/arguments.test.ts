import { expect, test } from '@jest/globals';
import { parseArguments } from './arguments.ts';

test('both transports, ten faults each, unless told', () => {
  expect(parseArguments([])).toEqual({ transports: ['postgres', 'kafka'], kills: 10, seed: expect.any(Number), minutes: 60 });
});

test('all of it can be told', () => {
  expect(parseArguments(['--kills', '200', '--transport', 'kafka', '--seed', '7', '--minutes', '20'])).toEqual({
    transports: ['kafka'],
    kills: 200,
    seed: 7,
    minutes: 20,
  });
});

test.each([
  [['--kils', '3'], /Not understood: kils/],
  [['200'], /Not understood: 200/],
  [['--kills', 'many'], /--kills takes a whole number/],
  [['--minutes', 'soon'], /--minutes takes a whole number/],
  [['--transport', 'pigeons'], /no transport “pigeons”. Usage/],
])('%j is refused with what there is', (words, message) => {
  expect(() => parseArguments(words)).toThrow(message);
});
