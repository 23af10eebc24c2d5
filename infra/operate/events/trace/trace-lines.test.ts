import { expect, test } from '@jest/globals';
import { traceLines } from './trace-lines.ts';
import type { TracedChange, TracedEvent } from './traced.ts';

const at = (ms: number) => new Date(Date.parse('2026-11-20T08:00:00Z') + ms);
const change: TracedChange = {
  service: 'dialogues',
  mutation: 'resolvePetition',
  requestId: 'r',
  actor: 'an',
  at: at(0),
  correlationId: 'c',
  recordIds: ['p1', 'p2'],
};
const event = (id: string, over: Partial<TracedEvent> = {}): TracedEvent => ({
  id,
  type: 'dialogues.petition.resolved',
  key: 'p1',
  sequence: 3,
  service: 'dialogues',
  at: at(1),
  publishedAt: at(5),
  correlationId: 'c',
  effects: [],
  ...over,
});

test('the chain goes from the change over its events and their consumers to what those emitted', () => {
  const resolved = event('e1', {
    effects: [
      { consumer: 'reports.keep-facts', outcome: 'HANDLED', at: at(20) },
      { consumer: 'welfare.open-case', outcome: 'HANDLED', at: at(30) },
    ],
  });
  const opened = event('e2', {
    type: 'welfare.case.opened',
    key: 'w1',
    sequence: 1,
    service: 'welfare',
    causationId: 'e1',
    at: at(31),
    publishedAt: null,
  });
  expect(traceLines({ correlationId: 'c', changes: [change], events: [resolved, opened] })).toEqual([
    'correlation c, from 2026-11-20T08:00:00.000Z',
    '       +0 ms  dialogues: resolvePetition  requestId r  by an',
    '       +1 ms      dialogues.petition.resolved  #3 of p1  id e1',
    '       +5 ms          on the log',
    '      +20 ms          handled by reports.keep-facts',
    '      +30 ms          handled by welfare.open-case',
    '      +31 ms              welfare.case.opened  #1 of w1  id e2',
    '                              not on the log yet',
  ]);
});

test('a parked event says why, and an event whose change nobody knows stands by itself', () => {
  const parked = event('e1', {
    effects: [{ consumer: 'reports.keep-facts', outcome: 'PARKED', at: at(9), reason: 'FAILED: no' }],
  });
  const foreign = event('e9', { service: 'elsewhere', key: 'x', publishedAt: undefined });
  const lines = traceLines({ correlationId: 'c', changes: [change], events: [parked, foreign] });
  expect(lines).toContain('       +9 ms          PARKED by reports.keep-facts: FAILED: no');
  expect(lines.at(-1)).toBe('       +1 ms  dialogues.petition.resolved  #3 of x  id e9');
});

test('a bulk change shows its first events and how many more there are', () => {
  const events = Array.from({ length: 25 }, (_, i) => event(`e${i}`));
  const lines = traceLines({ correlationId: 'c', changes: [change], events });
  expect(lines.filter((line) => line.includes('resolved'))).toHaveLength(20);
  expect(lines.at(-1)).toBe('      … and 5 more events');
});
