import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditOf, eventsOf, given, outcomeOf, type RecordOutcome } from '../../test/records.ts';
import { type EntryMutation, freeText, samples, typeOf } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const [title, reason] = ['Không nêu tên người dân', 'Nhập trùng với bản ghi khác'];
const corrected: [string, object] = ['correct', { title, reason }];
const cancelled: [string, object] = ['cancel', { reason }];

/** The changes that a record of each kind goes through. */
const lives: Record<EntryMutation, [string, object][]> = {
  announceDialogue: [['hold', { heldOn: '2026-11-20' }], corrected, cancelled],
  recordDialogue: [corrected, cancelled],
  recordSupervision: [corrected, cancelled],
  recordCriticism: [corrected, cancelled],
  recordSurvey: [corrected, cancelled],
  publishReceptionSchedule: [['end', { validTo: '2026-12-20' }], cancelled],
  recordReception: [corrected, cancelled],
  recordPosting: [['end', { validTo: '2026-11-20' }], corrected, cancelled],
  recordPeoplesConference: [corrected, cancelled],
  recordFrontWorkingSession: [corrected, cancelled],
};

test.each(Object.keys(samples) as EntryMutation[])(
  'free text of a record made by %s is in no event and no audit row, all its life',
  async (entry) => {
    const type = typeOf[entry];
    let record: RecordOutcome = await given(world, entry);
    expect(record['title']).toBe(freeText);
    for (const [verb, change] of lives[entry]) {
      const { id, version } = record;
      record = await outcomeOf(world, { type, mutation: `${verb}${type}`, input: { id, version, ...change } });
      expect(record).toMatchObject({ __typename: type, version: version + 1 });
    }
    const [events, audit] = [await eventsOf(world, record.id), await auditOf(world, record.id)];
    expect(events).toHaveLength(record.version);
    const written = JSON.stringify([events, audit.map(({ before, after }) => [before, after])]);
    for (const text of [freeText, title, reason]) expect(written).not.toContain(text);
  },
);

test('the reason of a cancellation is in the audit trail alone, and the record says nothing of it', async () => {
  const record = await given(world, 'recordDialogue');
  const { id, version } = record;
  const call = { type: 'Dialogue', mutation: 'cancelDialogue', input: { id, version, reason } } as const;
  expect(await outcomeOf(world, call)).toEqual({ ...record, version: 2, status: 'CANCELLED' });
  expect(await auditOf(world, id)).toMatchObject([
    { reason: null, action: 'recorded', record_type: 'dialogue', before: null },
    { reason, action: 'cancelled', before: { version: 1 }, after: { version: 2, status: 'CANCELLED' } },
  ]);
});
