import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type EntryMutation, freeText, samples, typeOf } from './samples.ts';
import { type Call, type Outcome, officerOf, outcomeOf, send } from './send.ts';
import type { World } from './world.ts';
import { auditOf, eventsOf, kebab, written } from './written.ts';

export interface ChangeUnderTest {
  mutation: string;
  /** Makes the record that is changed. */
  entry: EntryMutation;
  past: 'held' | 'ended' | 'day-postponed' | 'corrected' | 'cancelled';
  /** The input besides id, version and requestId. */
  change: (world: World) => object;
}

/** A record to change. */
export async function given(world: World, entry: EntryMutation, own: object = {}): Promise<Outcome> {
  return outcomeOf(world, { type: typeOf[entry], mutation: entry, input: { ...samples[entry](world), ...own } });
}

/** What holds for each command that changes a record. */
export function describeChange(world: () => World, { mutation, entry, past, change }: ChangeUnderTest): void {
  const type = typeOf[entry];
  const call = (record: Outcome, own: object = {}): Call => ({
    type,
    mutation,
    input: { id: record['id'], version: record['version'], ...change(world()), ...own },
  });

  describe(mutation, () => {
    test('writes the next version, tells of it once, and keeps free text to itself', async () => {
      const record = await given(world(), entry);
      expect(await outcomeOf(world(), call(record))).toMatchObject({
        __typename: type,
        id: record['id'],
        version: 2,
        title: freeText,
      });
      const events = await eventsOf(world(), record['id']);
      expect(events).toMatchObject([
        { sequence: 1 },
        { type: `dialogues.${kebab(type)}.${past}`, sequence: 2, data: { version: 2 } },
      ]);
      const audit = await auditOf(world(), record['id']);
      expect(audit).toMatchObject([{}, { mutation, action: past, before: { version: 1 }, after: { version: 2 } }]);
      expect(JSON.stringify([events, audit])).not.toContain(freeText);
    });

    test('a request sent twice at once changes the record once', async () => {
      const record = await given(world(), entry);
      const twice = call(record, { requestId: randomUUID() });
      const [a, b] = await Promise.all([outcomeOf(world(), twice), outcomeOf(world(), twice)]);
      expect(a).toMatchObject({ __typename: type, version: 2 });
      expect(b).toEqual(a);
      expect(await eventsOf(world(), record['id'])).toHaveLength(2);
    });

    test('of two changes at once the second meets a conflict that names the version now', async () => {
      const record = await given(world(), entry);
      const both = await Promise.all([outcomeOf(world(), call(record)), outcomeOf(world(), call(record))]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual([type, 'VersionConflict'].sort());
      expect(both).toContainEqual(expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2, index: null }));
    });

    test('the same requestId with another input is refused', async () => {
      const record = await given(world(), entry);
      const requestId = randomUUID();
      await outcomeOf(world(), call(record, { requestId }));
      expect(await outcomeOf(world(), call(record, { requestId, version: 2 }))).toMatchObject({ __typename: 'RequestIdReused' });
    });

    test('an officer of another organisation is refused and learns no version', async () => {
      const record = await given(world(), entry);
      const before = await written(world());
      const answer = await send(world(), { ...call(record, { version: 9 }), as: officerOf(world().neighbour) });
      expect(answer).toMatchObject({ data: { [mutation]: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      const nobody = await send(world(), { ...call(record), as: { scopes: [] } });
      expect(nobody.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(await written(world())).toEqual(before);
    });

    test('a record that does not exist is not found', async () => {
      const answer = await send(world(), call({ __typename: type, id: randomUUID(), version: 1 }));
      expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });

    test('a cancelled record does not change any more', async () => {
      const record = await given(world(), entry);
      await outcomeOf(world(), {
        type,
        mutation: `cancel${type}`,
        input: { id: record['id'], version: 1, reason: 'Nhập trùng' },
      });
      const before = await written(world());
      expect(await outcomeOf(world(), call(record, { version: 2 }))).toMatchObject({
        __typename: 'RuleViolated',
        rule: past === 'held' ? 'dialogue.announced' : 'record.cancelled',
        index: null,
      });
      expect(await written(world())).toEqual(before);
    });
  });
}

/** What holds for each cancellation. */
export function describeCancellation(world: () => World, entry: EntryMutation): void {
  const type = typeOf[entry];
  const mutation = `cancel${type}`;
  const reason = 'Nhập trùng với bản ghi khác';
  describeChange(world, { mutation, entry, past: 'cancelled', change: () => ({ reason }) });

  test(`${mutation} keeps the reason in the audit trail and tells no one else`, async () => {
    const record = await given(world(), entry);
    expect(await outcomeOf(world(), { type, mutation, input: { id: record['id'], version: 1, reason } })).toMatchObject({
      ...record,
      version: 2,
      status: 'CANCELLED',
    });
    expect(await auditOf(world(), record['id'])).toMatchObject([{ reason: null }, { reason }]);
    const events = await eventsOf(world(), record['id']);
    expect(events.at(-1)).toMatchObject({ data: { status: 'CANCELLED' } });
    expect(JSON.stringify(events)).not.toContain(reason);
  });

  test(`${mutation} without a reason is invalid`, async () => {
    const record = await given(world(), entry);
    const outcome = await outcomeOf(world(), { type, mutation, input: { id: record['id'], version: 1, reason: '  ' } });
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['reason'] }] });
  });
}

/** What holds for each correction besides what is its own. */
export function describeCorrection(world: () => World, entry: EntryMutation, own: { change: object; after: object }): void {
  const type = typeOf[entry];
  const mutation = `correct${type}`;
  const reason = 'Ghi nhầm';
  const correct = (record: Outcome, input: object, as = officerOf(world().cityCommittee)) =>
    outcomeOf(world(), { type, mutation, input: { id: record['id'], version: record['version'], reason, ...input }, as });
  describeChange(world, { mutation, entry, past: 'corrected', change: () => ({ reason, ...own.change }) });

  test(`${mutation} changes what it names and leaves the rest`, async () => {
    const record = await given(world(), entry);
    expect(await correct(record, own.change)).toEqual({ ...record, ...own.after, version: 2 });
    expect(await auditOf(world(), record['id'])).toMatchObject([{}, { reason, after: own.after }]);
  });

  test(`${mutation} replaces a title, and tells nobody what it was or is`, async () => {
    const record = await given(world(), entry);
    const title = 'Không nêu tên người dân';
    expect(await correct(record, { title })).toEqual({ ...record, title, version: 2 });
    expect(JSON.stringify([await eventsOf(world(), record['id']), await auditOf(world(), record['id'])])).not.toContain(title);
  });

  test(`${mutation}: tier and area follow the organisation and the date`, async () => {
    const record = await given(world(), entry, { coOrganiserIds: undefined, agencyIds: undefined });
    const moved = await correct(record, { organisationId: world().districtFront, date: '2024-05-10' });
    expect(moved).toMatchObject({ date: '2024-05-10', tier: 'DISTRICT', organisation: { id: world().districtFront } });
    expect((await eventsOf(world(), record['id'])).at(-1)).toMatchObject({
      data: { date: '2024-05-10', tier: 'DISTRICT', areaLevel: 'DISTRICT' },
    });
    expect(await correct(moved, { date: '2026-01-05' })).toMatchObject({
      __typename: 'RuleViolated',
      rule: 'organisation.existed',
      index: null,
    });
  });

  test(`${mutation} moves a record only to an organisation of the caller's own`, async () => {
    const record = await given(world(), entry);
    const before = await written(world());
    const input = { id: record['id'], version: 1, reason, organisationId: world().neighbour };
    expect(await send(world(), { type, mutation, input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await written(world())).toEqual(before);
  });

  test(`${mutation} without anything to put right is invalid`, async () => {
    const record = await given(world(), entry);
    expect(await correct(record, { date: null })).toMatchObject({ __typename: 'InvalidInput' });
  });
}
