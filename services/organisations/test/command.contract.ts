import { randomUUID } from 'node:crypto';
import type { TestService } from '@danvan/testing/test-service';
import { describe, expect, test } from '@jest/globals';
import { eventsOf, outcomeOf, send, written } from './registry.ts';

export interface CommandUnderTest {
  service: () => TestService;
  mutation: string;
  /** A valid input, anew each time. */
  input: () => Promise<Record<string, unknown>>;
  /** The same command with another valid meaning. */
  other: object;
  event: string;
}

/** What holds for each command on one record. */
export function describeCommand({ service, mutation, input, other, event }: CommandUnderTest): void {
  describe(mutation, () => {
    test('sent twice at once has one effect and answers the same', async () => {
      const twice = { ...(await input()), requestId: randomUUID() };
      const [a, b] = await Promise.all([outcomeOf(service(), mutation, twice), outcomeOf(service(), mutation, twice)]);
      expect(a).toMatchObject({ id: expect.any(String) });
      expect(b).toEqual(a);
      expect((await eventsOf(service(), a.id)).filter(({ type }) => type === event)).toHaveLength(1);
    });

    test('with a used requestId and another input is refused', async () => {
      const used = { ...(await input()), requestId: randomUUID() };
      await outcomeOf(service(), mutation, used);
      expect(await outcomeOf(service(), mutation, { ...used, ...other })).toMatchObject({ __typename: 'RequestIdReused' });
    });

    test('without the scope is refused and writes nothing', async () => {
      const wanted = await input();
      const before = await written(service());
      expect(await send(service(), { mutation, input: wanted, as: 'head_of_unit' })).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
      expect(await written(service())).toEqual(before);
    });
  });
}

/** What holds besides for each command that changes a record. */
export function describeChange(command: CommandUnderTest): void {
  describeCommand(command);
  const { service, mutation, input, event } = command;

  describe(mutation, () => {
    test('of two changes at once the second meets a conflict that names the version now', async () => {
      const wanted = await input();
      const both = await Promise.all([outcomeOf(service(), mutation, wanted), outcomeOf(service(), mutation, wanted)]);
      const conflict = { __typename: 'VersionConflict', currentVersion: Number(wanted['version']) + 1, index: null };
      expect(both).toContainEqual(expect.objectContaining(conflict));
      expect(both).toContainEqual(expect.objectContaining({ id: wanted['id'], version: conflict.currentVersion }));
      expect((await eventsOf(service(), String(wanted['id']))).filter(({ type }) => type === event)).toHaveLength(1);
    });

    test('of an unknown record finds none', async () => {
      const answer = await send(service(), { mutation, input: { ...(await input()), id: randomUUID() } });
      expect(answer).toMatchObject({ data: { [mutation]: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    });
  });
}

export interface BulkUnderTest {
  service: () => TestService;
  mutation: string;
  field: string;
  /** So many valid items. */
  items: (count: number) => Promise<Record<string, unknown>[]>;
}

/** What holds for each bulk command. */
export function describeBulk({ service, mutation, field, items }: BulkUnderTest): void {
  describe(mutation, () => {
    test('takes 500 and answers in their order, with a handful of statements', async () => {
      const few = await statementsOf(service(), mutation, { [field]: await items(2) });
      const many = await items(500);
      const before = service().running.database.statements();
      const outcome = await outcomeOf(service(), mutation, { [field]: many });
      expect(service().running.database.statements() - before).toBeLessThanOrEqual(12);
      expect(few).toBeLessThanOrEqual(12);
      expect(outcome.records?.map((record) => record['id'])).toEqual(many.map((item) => item['id']));
    });

    test('refuses 501, none, and a malformed one by its place', async () => {
      const [item] = await items(1);
      const before = await written(service());
      expect(await outcomeOf(service(), mutation, { [field]: Array(501).fill(item) })).toMatchObject({
        issues: [{ path: [field] }],
      });
      expect(await outcomeOf(service(), mutation, { [field]: [] })).toMatchObject({ issues: [{ path: [field] }] });
      const reversed = { ...item, validFrom: '2020-01-01', validTo: '2019-01-01' };
      expect(await outcomeOf(service(), mutation, { [field]: [item, reversed] })).toMatchObject({
        issues: [{ path: [field, '1', 'validTo'] }],
      });
      expect(await written(service())).toEqual(before);
    });

    test('names the index of an id that is taken, in the list or before, and writes nothing', async () => {
      const [first, second, third] = await items(3);
      const before = await written(service());
      const repeated = { [field]: [first, second, { ...third, id: first?.['id'] }] };
      expect(await outcomeOf(service(), mutation, repeated)).toMatchObject({
        rule: expect.stringMatching(/\.new-id$/),
        index: 2,
      });
      expect(await written(service())).toEqual(before);
      await outcomeOf(service(), mutation, { [field]: [first] });
      const taken = { [field]: [second, { ...third, id: first?.['id'] }] };
      expect(await outcomeOf(service(), mutation, taken)).toMatchObject({ rule: expect.stringMatching(/\.new-id$/), index: 1 });
    });

    test('sent twice at once registers once', async () => {
      const twice = { requestId: randomUUID(), [field]: await items(20) };
      const [a, b] = await Promise.all([outcomeOf(service(), mutation, twice), outcomeOf(service(), mutation, twice)]);
      expect(a.records).toHaveLength(20);
      expect(b).toEqual(a);
    });
  });
}

async function statementsOf(service: TestService, mutation: string, input: object): Promise<number> {
  const before = service.running.database.statements();
  await outcomeOf(service, mutation, input);
  return service.running.database.statements() - before;
}
