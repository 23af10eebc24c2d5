import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Asking } from './ask.ts';
import { type Outcome, outcomeOf, sendCommand, writtenIn } from './send-command.ts';
import type { TestService } from './test-service.ts';

/** A bulk command: what has to be known of it to show that it does all or nothing and names the one that is wrong. */
export interface BulkUnderTest {
  service(): TestService;
  mutation: string;
  /** Its success type, and the field that has the records, in input and answer. */
  success: string;
  field: string;
  table: string;
  event: string;
  /** Whether it changes records that are there. */
  changes: boolean;
  /** That many valid items, all of them new. */
  items(count: number): Promise<Record<string, unknown>[]>;
  as(): Asking;
  stranger(): Asking;
  /** Fields of an item to send instead that are no input, and where the answer points within the item. */
  invalid: readonly [instead: Record<string, unknown>, field: string];
  /** Fields of an item to send instead that a rule refuses, and the rule. */
  refused: readonly [instead: Record<string, unknown>, rule: string];
}

interface BulkOutcome extends Outcome {
  records: Outcome[];
}

const statementsOfABulk = 16;

export function describeBulk(bulk: BulkUnderTest): void {
  const { mutation, field, table, event } = bulk;
  const success = `... on ${bulk.success} { records: ${field} { id version } }`;
  const sent = (items: object[], requestId: string = randomUUID()) => ({
    mutation,
    input: { requestId, [field]: items },
    success,
    changes: bulk.changes,
  });
  const outcome = (items: object[], requestId?: string) =>
    outcomeOf(bulk.service(), sent(items, requestId), bulk.as()) as Promise<BulkOutcome>;
  const written = () => writtenIn(bulk.service(), [table]);
  const replaced = (items: Record<string, unknown>[], index: number, instead: object) =>
    items.map((item, i) => (i === index ? { ...item, ...instead } : item));

  describe(mutation, () => {
    test('does all in the order of the input, by a handful of statements, with one event each', async () => {
      const items = await bulk.items(40);
      const { database } = bulk.service().running;
      const before = database.statements();
      const { __typename, records } = await outcome(items);
      expect(__typename).toBe(bulk.success);
      expect(database.statements() - before).toBeLessThanOrEqual(statementsOfABulk);
      expect(records).toHaveLength(40);
      if (bulk.changes) expect(records.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      const ids = new Set(records.map(({ id }) => id));
      const events = (await bulk.service().outbox()).filter(({ key, type }) => ids.has(key) && type === event);
      expect(events).toHaveLength(40);
    });

    test('a request sent twice at once has one effect and the same answer', async () => {
      const items = await bulk.items(5);
      const requestId = randomUUID();
      const [first, second] = await Promise.all([outcome(items, requestId), outcome(items, requestId)]);
      expect(first.records).toHaveLength(5);
      expect(second).toEqual(first);
    });

    test('one item that is no valid input stops all, and the answer says which', async () => {
      const [instead, at] = bulk.invalid;
      const items = replaced(await bulk.items(4), 2, instead);
      const before = await written();
      expect(await outcome(items)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: [field, '2', at] }] });
      expect(await written()).toEqual(before);
    });

    test('one item that a rule refuses stops all, and the answer says which', async () => {
      const [instead, rule] = bulk.refused;
      const items = replaced(await bulk.items(4), 3, instead);
      const before = await written();
      expect(await outcome(items)).toMatchObject({ __typename: 'RuleViolated', rule, index: 3 });
      expect(await written()).toEqual(before);
    });

    test('an actor of another organisation is refused', async () => {
      const items = await bulk.items(2);
      const before = await written();
      const answer = await sendCommand(bulk.service(), sent(items), bulk.stranger());
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(await written()).toEqual(before);
    });

    test('none and more than 500 are no valid input', async () => {
      const [item] = await bulk.items(1);
      for (const count of [0, 501]) {
        const items = Array.from({ length: count }, () => item as Record<string, unknown>);
        expect(await outcome(items)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: [field] }] });
      }
    });

    if (bulk.changes) describeBulkVersions(bulk);
  });
}

/** What bulk commands that change records promise besides. */
function describeBulkVersions(bulk: BulkUnderTest): void {
  const { mutation, field, table } = bulk;
  const success = `... on ${bulk.success} { records: ${field} { id version } }`;
  const outcome = (items: object[]) =>
    outcomeOf(bulk.service(), { mutation, input: { [field]: items }, success, changes: true }, bulk.as()) as Promise<BulkOutcome>;

  test('one version that has passed stops all, and the answer says which', async () => {
    const items = await bulk.items(3);
    const before = await writtenIn(bulk.service(), [table]);
    const stale = items.map((item, i) => (i === 1 ? { ...item, version: 99 } : item));
    expect(await outcome(stale)).toMatchObject({
      __typename: 'VersionConflict',
      index: 1,
      currentVersion: items[1]?.['version'],
    });
    expect(await writtenIn(bulk.service(), [table])).toEqual(before);
  });

  test('a record named twice is no valid input', async () => {
    const [item] = await bulk.items(1);
    expect(await outcome([item as object, item as object])).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: [field, '1', 'id'] }],
    });
  });

  test('two writers at once on the same records in opposite orders both come to an answer', async () => {
    const items = await bulk.items(100);
    const { database } = bulk.service().running;
    const before = database.statements();
    const outcomes = await Promise.all([outcome(items), outcome([...items].reverse())]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([bulk.success, 'VersionConflict'].sort());
    // After a deadlock the unit of work would have run again.
    expect(database.statements() - before).toBeLessThanOrEqual(2 * statementsOfABulk);
  });
}
