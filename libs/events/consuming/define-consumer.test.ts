import { expect, test } from '@jest/globals';
import { SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { defineConsumer, on, topicsOf } from './consume.ts';

const handlers = [on(SampleTaken, async () => {})];

test.each([
  ['a name without service', { name: 'note', kind: 'reaction', handlers }, /is not <service>.<effect>/],
  ['no handler', { name: 'samples.note', kind: 'reaction', handlers: [] }, /handles nothing/],
  ['two handlers of one event', { name: 'samples.note', kind: 'reaction', handlers: [...handlers, ...handlers] }, /two handlers/],
  ['a projection without tables', { name: 'samples.note', kind: 'projection', handlers }, /names no tables/],
  ['a reaction with tables', { name: 'samples.note', kind: 'reaction', handlers, tables: ['seen'] }, /never rebuilds/],
  [
    'a reaction that passes newer events over',
    { name: 'samples.note', kind: 'reaction', handlers, newer: 'pass-over' },
    /would never act on the newer events/,
  ],
] as const)('a consumer with %s is refused', (_, consumer, message) => {
  expect(() => defineConsumer(consumer)).toThrow(message);
});

test('a consumer reads each topic of its events once', () => {
  const consumer = defineConsumer({
    name: 'samples.note',
    kind: 'reaction',
    handlers: [...handlers, on(SampleChecked, async () => {})],
  });
  expect(topicsOf(consumer)).toEqual(['danvan.samples.sample']);
});
