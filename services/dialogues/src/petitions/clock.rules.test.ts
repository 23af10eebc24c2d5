import { describe, expect, test } from '@jest/globals';
import { assertOnlyComplaint, assertStated, clockFromReceipt, clockOfSettling, clockStated } from './clock.rules.ts';
import type { Petition } from './petition-record.ts';

test.each([
  ['COMPLAINT', '2026-06-30', '2026-07-10T16:59:59.000Z', 'complaint.acceptance.2012-07-01'],
  ['COMPLAINT', '2026-07-01', '2026-07-10T16:59:59.000Z', 'complaint.acceptance.2026-07-01'],
  ['COMPLAINT', '2026-02-10', '2026-02-23T16:59:59.000Z', 'complaint.acceptance.2012-07-01'],
  ['RECOMMENDATION', '2026-02-10', '2026-03-03T16:59:59.000Z', 'suggestion.answer.2014-07-01'],
  ['FEEDBACK', '2026-11-16', '2026-12-01T16:59:59.000Z', 'suggestion.answer.2014-07-01'],
] as const)('a %s received on %s is due at %s by %s', (kind, receivedOn, dueAt, dueRule) => {
  const clock = clockFromReceipt(kind, receivedOn);
  expect({ ...clock, dueAt: clock.dueAt?.toISOString() }).toMatchObject({ dueAt, dueRule, overdueAt: null });
});

describe('settling', () => {
  const complaint = {
    kind: 'COMPLAINT',
    instance: 'FIRST',
    isRemote: false,
    complexity: [],
    receivedOn: '2026-07-01',
    suspendedDays: 0,
  } as unknown as Petition;

  test.each([
    [{}, 'complaint.first.2012-07-01'],
    [{ complexity: ['SEVERAL_PLACES'] }, 'complaint.first-complex.2012-07-01'],
    [{ isRemote: true }, 'complaint.first-remote.2012-07-01'],
    [{ isRemote: true, complexity: ['SEVERAL_PLACES'] }, 'complaint.first-remote-complex.2012-07-01'],
    [{ instance: 'SECOND' }, 'complaint.second.2012-07-01'],
    [{ instance: 'SECOND', complexity: ['SEVERAL_PLACES'] }, 'complaint.second-complex.2012-07-01'],
    [{ instance: 'SECOND', isRemote: true }, 'complaint.second-remote.2012-07-01'],
    [{ instance: 'SECOND', isRemote: true, complexity: ['SEVERAL_PLACES'] }, 'complaint.second-remote-complex.2012-07-01'],
  ] as [Partial<Petition>, string][])('%j goes by %s', (own, dueRule) => {
    expect(clockOfSettling({ ...complaint, ...own }, '2026-07-10').dueRule).toBe(dueRule);
  });

  test('runs from acceptance', () => {
    expect(clockOfSettling(complaint, '2026-07-10').dueAt?.toISOString()).toBe('2026-08-10T16:59:59.000Z');
  });

  test('counts no day of a suspension, and still ends on a working day', () => {
    const due = (suspendedDays: number) =>
      clockOfSettling({ ...complaint, suspendedDays }, '2026-07-10')
        .dueAt?.toISOString()
        .slice(0, 10);
    // Thirty days end on Sunday, 9 August; with four more, on Thursday; with six more, on Saturday.
    expect([due(0), due(4), due(6)]).toEqual(['2026-08-10', '2026-08-13', '2026-08-17']);
  });
});

test('a stated day ends with its last second', () => {
  expect(clockStated('2026-12-15')).toMatchObject({ dueAt: new Date('2026-12-15T16:59:59Z'), dueRule: 'STATED' });
});

test.each([
  ['COMPLAINT', null, true],
  ['COMPLAINT', '2026-12-15', false],
  ['FEEDBACK', '2026-12-15', true],
  ['FEEDBACK', '2026-11-22', true],
  ['FEEDBACK', '2026-11-21', false],
  ['FEEDBACK', null, false],
] as const)('%s with a stated day %p: %p', (kind, resolveBy, isFine) => {
  const state = () => assertStated({ kind }, { resolveBy, acceptedOn: '2026-11-22' });
  if (isFine) expect(state).not.toThrow();
  else expect(state).toThrow(/state/);
});

test('only a complaint is complex, remote or a second one', () => {
  expect(() => assertOnlyComplaint({ kind: 'FEEDBACK' }, true)).toThrow(/Only a complaint/);
  expect(() => assertOnlyComplaint({ kind: 'FEEDBACK' }, false)).not.toThrow();
  expect(() => assertOnlyComplaint({ kind: 'COMPLAINT' }, true)).not.toThrow();
});
