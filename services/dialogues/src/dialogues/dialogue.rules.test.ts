import type { DialogueStatus } from '@danvan/contracts/dialogues';
import { RuleViolated } from '@danvan/service';
import { expect, test } from '@jest/globals';
import { assertCountedOnce, correctDialogue, hold, isMovedAnnouncement, issuesOfOutcome } from './dialogue.rules.ts';
import type { Dialogue } from './dialogue-record.ts';

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

test.each<[DialogueStatus, string | undefined]>([
  ['ANNOUNCED', undefined],
  ['HELD', 'dialogue.announced'],
  ['CANCELLED', 'dialogue.announced'],
])('from %s: holding is refused by %s', (status, rule) => {
  expect(refusalOf(() => hold(dialogueIn(status), outcome))).toBe(rule);
});

test('a held dialogue counts on the day it was held, whatever day was announced', () => {
  expect(hold(dialogueIn('ANNOUNCED'), outcome)).toMatchObject({
    ...outcome,
    status: 'HELD',
    date: '2026-11-20',
    scheduledOn: '2026-11-18',
  });
});

test('a new date is the scheduled day of an announced dialogue and the day of a held one', () => {
  expect(correctDialogue(dialogueIn('ANNOUNCED'), { date: '2026-12-09' })).toMatchObject({
    date: '2026-12-09',
    scheduledOn: '2026-12-09',
    heldOn: null,
  });
  expect(correctDialogue(dialogueIn('HELD'), { date: '2026-11-19' })).toMatchObject({
    date: '2026-11-19',
    scheduledOn: '2026-11-18',
    heldOn: '2026-11-19',
  });
});

test('a correction that lets a co-organiser count takes it from that list', () => {
  const dialogue = dialogueIn('HELD', { coOrganiserIds: ['p', 'q'] });
  expect(correctDialogue(dialogue, { organisationId: 'p' })).toMatchObject({ organisationId: 'p', coOrganiserIds: ['q'] });
  expect(refusalOf(() => correctDialogue(dialogue, { organisationId: 'p', coOrganiserIds: ['p'] }))).toBe('dialogue.organisers');
});

test('only a held dialogue has an outcome to correct, with no more answers than opinions', () => {
  expect(refusalOf(() => correctDialogue(dialogueIn('ANNOUNCED'), { attendees: 12 }))).toBe('dialogue.held');
  const held = dialogueIn('HELD', { opinionsRaised: 9, answeredOnSpot: 7 });
  expect(refusalOf(() => correctDialogue(held, { opinionsRaised: 6 }))).toBe('dialogue.answered');
  expect(correctDialogue(held, { opinionsRaised: 7 })).toMatchObject({ opinionsRaised: 7, answeredOnSpot: 7 });
});

test.each([
  [3, 4, 1],
  [null, 1, 1],
  [3, 3, 0],
  [3, null, 0],
  [null, null, 0],
])('%p opinions raised and %p answered there and then: %d issues', (opinionsRaised, answeredOnSpot, count) => {
  expect(issuesOfOutcome({ opinionsRaised, answeredOnSpot })).toHaveLength(count);
});

test('notice is due again where an announcement moves to another day or organisation, and nowhere else', () => {
  const announced = dialogueIn('ANNOUNCED');
  expect(isMovedAnnouncement(announced, { ...announced, kind: 'AD_HOC' })).toBe(false);
  expect(isMovedAnnouncement(announced, { ...announced, date: '2026-12-09' })).toBe(true);
  expect(isMovedAnnouncement(announced, { ...announced, organisationId: 'p' })).toBe(true);
  const held = dialogueIn('HELD');
  expect(isMovedAnnouncement(held, { ...held, date: '2026-11-19' })).toBe(false);
});

test('exactly one organiser counts: it does not stand among the others', () => {
  expect(refusalOf(() => assertCountedOnce(dialogueIn('HELD', { coOrganiserIds: ['p', 'q'] })))).toBeUndefined();
  expect(refusalOf(() => assertCountedOnce(dialogueIn('HELD', { coOrganiserIds: ['p', 'o'] })))).toBe('dialogue.organisers');
});
