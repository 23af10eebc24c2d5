import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type EntryMutation, freeText, samples, typeOf } from './samples.ts';
import { type Call, officerOf, outcomeOf, send } from './send.ts';
import { today, type World } from './world.ts';
import { auditOf, camel, eventsOf, idField, kebab, written } from './written.ts';

/** What holds for each command that makes records, and for its bulk form. */
export function describeEntry(world: () => World, mutation: EntryMutation, past: 'announced' | 'recorded' | 'published'): void {
  const type = typeOf[mutation];
  const plural = `${camel(type)}s`;
  const item = (own: object = {}) => ({ ...samples[mutation](world()), ...own });
  const one = (own: object = {}): Call => ({ type, mutation, input: item(own) });
  const many = (items: object[], own: object = {}): Call => ({
    type,
    mutation: `${mutation}s`,
    input: { [plural]: items, ...own },
  });
  const table = kebab(type);

  describe(mutation, () => {
    test('writes the record where and when it counts, tells of it once, and keeps free text to itself', async () => {
      const made = await outcomeOf(world(), one());
      expect(made).toMatchObject({
        __typename: type,
        version: 1,
        title: freeText,
        tier: 'GRASSROOTS',
        synthetic: true,
        organisation: { id: world().wardCommittee },
        area: { id: world().ward },
      });
      const events = await eventsOf(world(), made['id']);
      expect(events).toMatchObject([
        {
          type: `dialogues.${table}.${past}`,
          sequence: 1,
          headers: { ce_organisationid: world().wardCommittee, ce_areaid: world().ward, ce_synthetic: 'true' },
          data: {
            [idField(type)]: made['id'],
            status: made['status'],
            date: made['date'],
            areaLevel: 'COMMUNE',
            tier: 'GRASSROOTS',
          },
        },
      ]);
      const audit = await auditOf(world(), made['id']);
      expect(audit).toMatchObject([{ mutation, action: past, record_type: table, before: null, after: { version: 1 } }]);
      expect(JSON.stringify([events, audit])).not.toContain(freeText);
    });

    test('a request sent twice at once makes one record and one event', async () => {
      const call = one({ requestId: randomUUID() });
      const before = await written(world());
      const [a, b] = await Promise.all([outcomeOf(world(), call), outcomeOf(world(), call)]);
      expect(b).toEqual(a);
      expect(Number((await written(world()))['events'])).toBe(Number(before['events']) + 1);
    });

    test('a bulk request sent twice answers the same records in the same order', async () => {
      const call = many([item(), item(), item()], { requestId: randomUUID() });
      const first = await outcomeOf(world(), call);
      expect(await outcomeOf(world(), call)).toEqual(first);
      expect(first.records).toHaveLength(3);
    });

    test('the same requestId with another input is refused', async () => {
      const requestId = randomUUID();
      await outcomeOf(world(), one({ requestId }));
      const before = await written(world());
      expect(await outcomeOf(world(), one({ requestId, title: 'Khác' }))).toMatchObject({ __typename: 'RequestIdReused' });
      expect(await written(world())).toEqual(before);
    });

    test.each([
      ['of another organisation', () => officerOf(world().neighbour), 'FORBIDDEN'],
      ['of a unit below', () => officerOf(world().enterprise), 'FORBIDDEN'],
      ['without the scope', () => ({ scopes: ['statistics:read'], organisationId: world().wardCommittee }), 'FORBIDDEN'],
      ['of no organisation', () => ({ ...(officerOf('') as object), organisationId: undefined }), 'FORBIDDEN'],
    ] as const)('an officer %s is refused and nothing is written', async (_, as, code) => {
      const before = await written(world());
      for (const call of [one(), many([item()])]) {
        expect(await send(world(), { ...call, as: as() })).toMatchObject({
          data: { [call.mutation]: null },
          errors: [{ extensions: { code } }],
        });
      }
      expect(await written(world())).toEqual(before);
    });

    test('an officer of the body above writes for it, and so does the administrator', async () => {
      expect(await outcomeOf(world(), { ...one(), as: officerOf(world().cityCommittee) })).toMatchObject({ __typename: type });
      expect(await outcomeOf(world(), { ...one({ organisationId: world().neighbour }), as: 'administrator' })).toMatchObject({
        __typename: type,
      });
    });

    test('an organisation without an area counts at its tier alone', async () => {
      const made = await outcomeOf(world(), one({ organisationId: world().enterprise, agencyIds: undefined }));
      expect(made).toMatchObject({ tier: 'GRASSROOTS', area: null });
      expect(await eventsOf(world(), made['id'])).toMatchObject([{ data: { areaId: null, areaLevel: null } }]);
    });

    test('every bad field is named at once, by its place in the list', async () => {
      const before = await written(world());
      expect(await outcomeOf(world(), one({ title: '   ' }))).toMatchObject({
        __typename: 'InvalidInput',
        issues: [{ path: ['title'] }],
      });
      const outcome = await outcomeOf(world(), many([item(), item({ title: '' }), item({ title: 'x'.repeat(301) })]));
      expect(outcome.issues?.map(({ path }) => path)).toEqual([
        [plural, '1', 'title'],
        [plural, '2', 'title'],
      ]);
      expect(await outcomeOf(world(), many([]))).toMatchObject({ issues: [{ path: [plural] }] });
      expect(await outcomeOf(world(), many(Array.from({ length: 501 }, () => item())))).toMatchObject({
        issues: [{ path: [plural] }],
      });
      expect(await written(world())).toEqual(before);
    });

    test('one organisation that did not exist on its day refuses the whole list and names the index', async () => {
      const before = await written(world());
      const gone = { organisationId: world().districtFront };
      const as = officerOf(world().cityCommittee);
      const outcome = await outcomeOf(world(), { ...many([item(), item(), item(gone), item()]), as });
      expect(outcome).toMatchObject({ __typename: 'RuleViolated', rule: 'organisation.existed', index: 2 });
      expect(await outcomeOf(world(), { ...one(gone), as })).toMatchObject({ rule: 'organisation.existed', index: null });
      expect(await written(world())).toEqual(before);
    });

    test('500 take no more statements than 5', async () => {
      const sendMany = (count: number) => () => outcomeOf(world(), many(Array.from({ length: count }, () => item())));
      const few = await world().service.countStatements(sendMany(5));
      // The consumers look after their rows meanwhile: a statement or two more, not one for each record.
      expect(await world().service.countStatements(sendMany(500))).toBeLessThan(few + 10);
    });
  });
}

/** What holds for those that record what has happened. */
export function describePastEntry(
  world: () => World,
  mutation: Exclude<EntryMutation, 'announceDialogue' | 'publishReceptionSchedule'>,
  dateField: 'heldOn' | 'date',
): void {
  const type = typeOf[mutation];
  const plural = `${camel(type)}s`;
  const item = (own: object = {}) => ({ ...samples[mutation](world()), ...own });

  test(`${mutation}: today is not too early, tomorrow is`, async () => {
    expect(await outcomeOf(world(), { type, mutation, input: item({ [dateField]: today }) })).toMatchObject({ __typename: type });
    const before = await written(world());
    const items = [item(), item({ [dateField]: '2026-11-23' })];
    expect(await outcomeOf(world(), { type, mutation: `${mutation}s`, input: { [plural]: items } })).toMatchObject({
      __typename: 'RuleViolated',
      rule: 'record.happened',
      index: 1,
    });
    expect(await written(world())).toEqual(before);
  });

  test(`${mutation}: what happened in 2024 counts on the map of 2024`, async () => {
    const input = item({
      organisationId: world().districtFront,
      [dateField]: '2024-03-15',
      coOrganiserIds: undefined,
      agencyIds: undefined,
    });
    const as = officerOf(world().cityCommittee);
    expect(await outcomeOf(world(), { type, mutation, input, as })).toMatchObject({
      __typename: type,
      date: '2024-03-15',
      tier: 'DISTRICT',
    });
  });
}
