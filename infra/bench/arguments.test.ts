import { expect, test } from '@jest/globals';
import { parseArguments } from './arguments.ts';
import { measurements } from './measurements.ts';

test('without a name everything is measured', () => {
  expect(parseArguments([])).toEqual({ names: Object.keys(measurements), idleMinutes: 1 });
});

test('names choose, and the idle time is an option', () => {
  expect(parseArguments(['memory', '--idle-minutes', '0.5'])).toEqual({ names: ['memory'], idleMinutes: 0.5 });
});

test.each([
  [['memroy'], 'There is no measurement “memroy”. Usage: '],
  [['--idle-minutes', 'long'], '--idle-minutes takes a number of minutes. Usage: '],
  [['--minutes=3', 'memroy'], 'There is no option --minutes, no measurement “memroy”. Usage: '],
  [['--idle-minutes'], '--idle-minutes takes a number of minutes. Usage: '],
])('%p is refused with what there is', (words, sentence) => {
  expect(() => parseArguments(words)).toThrow(sentence);
});
