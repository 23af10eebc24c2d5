import { expect, test } from '@jest/globals';
import { parseArguments } from './arguments.ts';
import { measurements } from './measurements.ts';

test('without a name everything is measured', () => {
  expect(parseArguments([])).toEqual({ names: Object.keys(measurements), idleMinutes: 1, events: 100_000 });
});

test('names choose, the idle time and the number of events are options', () => {
  const words = ['memory', '--idle-minutes', '0.5', '--events', '1000000'];
  expect(parseArguments(words)).toEqual({ names: ['memory'], idleMinutes: 0.5, events: 1_000_000 });
});

test.each([
  [['memroy'], 'There is no measurement “memroy”. Usage: '],
  [['--idle-minutes', 'long'], '--idle-minutes takes a number of minutes. Usage: '],
  [['--minutes=3', 'memroy'], 'There is no option --minutes, no measurement “memroy”. Usage: '],
  [['--events', '1e-3'], '--events takes a whole number from 1000 on. Usage: '],
  [['--idle-minutes'], '--idle-minutes takes a number of minutes. Usage: '],
])('%p is refused with what there is', (words, sentence) => {
  expect(() => parseArguments(words)).toThrow(sentence);
});
