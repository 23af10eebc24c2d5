import type { DialogueStatus } from '@danvan/contracts/dialogues';
import { RuleViolated } from '@danvan/service/errors';
import { assertNotCancelled } from '@danvan/service/record-rules';
import { describe, expect, test } from '@jest/globals';
import { assertCountedOnce, type Dialogue, hold, redate } from './dialogue.ts';

const today = '2026-11-22';
const outcome = { heldOn: '2026-11-20', attendees: 80, opinionsRaised: 9, answeredOnSpot: 7, chairedBy: 'SECRETARY' } as const;

function dialogueIn(status: DialogueStatus, own: Partial<Dialogue> = {}): Dialogue {
  return {
    id: 'd',
    version: 1,
    status,
    kind: 'PERIODIC',
    date: '2026-11-18',
    scheduledOn: '2026-11-18',
    heldOn: status === 'HELD' ? '2026-11-18' : null,
    title: 'Đối thoại định kỳ',
    organisationId: 'o',
    coOrganiserIds: [],
    tier: 'GRASSROOTS',
    areaId: null,
    areaLevel: null,
    synthetic: false,
    attendees: null,
    opinionsRaised: null,
    answeredOnSpot: null,
    chairedBy: null,
    ...own,
  };
}

const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolated) return error.violation.rule;
    throw error;
  }
};

describe('the state machine', () => {
  test.each<[DialogueStatus, string | undefined, string | undefined]>([
    ['ANNOUNCED', undefined, undefined],
    ['HELD', 'dialogue.announced', undefined],
    ['CANCELLED', 'dialogue.announced', 'record.cancelled'],
  ])('from %s: holding is refused by %s, correcting and cancelling by %s', (status, holding, changing) => {
    expect(refusalOf(() => hold(dialogueIn(status), outcome, today))).toBe(holding);
    expect(refusalOf(() => assertNotCancelled(dialogueIn(status)))).toBe(changing);
  });
});

test('a held dialogue counts on the day it was held, whatever day was announced', () => {
  expect(hold(dialogueIn('ANNOUNCED'), outcome, today)).toMatchObject({
    ...outcome,
    status: 'HELD',
    date: '2026-11-20',
    scheduledOn: '2026-11-18',
  });
});

test('a dialogue can be held today, not tomorrow', () => {
  expect(refusalOf(() => hold(dialogueIn('ANNOUNCED'), { ...outcome, heldOn: today }, today))).toBeUndefined();
  expect(refusalOf(() => hold(dialogueIn('ANNOUNCED'), { ...outcome, heldOn: '2026-11-23' }, today))).toBe('record.happened');
});

test('a new date is the scheduled day of an announced dialogue and the day of a held one', () => {
  expect(redate(dialogueIn('ANNOUNCED'), '2026-12-09', today)).toMatchObject({
    date: '2026-12-09',
    scheduledOn: '2026-12-09',
    heldOn: null,
  });
  expect(redate(dialogueIn('HELD'), '2026-11-19', today)).toMatchObject({
    date: '2026-11-19',
    scheduledOn: '2026-11-18',
    heldOn: '2026-11-19',
  });
  expect(refusalOf(() => redate(dialogueIn('HELD'), '2026-12-09', today))).toBe('record.happened');
});

test('exactly one organiser counts: it does not stand among the others', () => {
  expect(refusalOf(() => assertCountedOnce(dialogueIn('HELD', { coOrganiserIds: ['p', 'q'] })))).toBeUndefined();
  expect(refusalOf(() => assertCountedOnce(dialogueIn('HELD', { coOrganiserIds: ['p', 'o'] })))).toBe('dialogue.organisers');
});
