import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Asking } from './ask.ts';
import { type Command, type Outcome, outcomeOf, sendCommand, writtenIn } from './send-command.ts';
import type { TestService } from './test-service.ts';

/** A command on one record: what has to be known of it to show what every command promises. */
export interface CommandUnderTest {
  service(): TestService;
  mutation: string;
  /** The record's GraphQL type. */
  type: string;
  /** What is asked of the record besides id and version. */
  fields: string;
  /** The record's table. */
  table: string;
  /** Of the event that tells of it. */
  event: string;
  /** What the audit trail calls it. @default the last word of `event` */
  action?: string;
  /** A new valid input without requestId; a command that changes a record makes one first. */
  input(): Promise<Record<string, unknown>>;
  /** Fields to send instead, valid as well: makes the same request another one. */
  otherwise: Record<string, unknown>;
  /** Whether it changes a record that is there. */
  changes: boolean;
  /** Who may, and who may the same in another organisation. */
  as(): Asking;
  stranger(): Asking;
  /** What the record is afterwards. */
  after: Record<string, unknown>;
  /** Fields to send instead that are no input: they, and where the answer points. */
  invalid: readonly (readonly [title: string, instead: Record<string, unknown>, path: readonly string[]])[];
  /** Fields to send instead that a rule refuses, and the rule. */
  refused: readonly (readonly [title: string, instead: Record<string, unknown>, rule: string])[];
  /** Id fields of the input that may stay out of the tests of unknown ids, with the reason. */
  anyId?: Readonly<Record<string, string>>;
}

export function describeCommand(command: CommandUnderTest): void {
  const { mutation, type, table, event, changes, action = event.slice(event.lastIndexOf('.') + 1) } = command;
  const success = `... on ${type} { id version ${command.fields} }`;
  const sent = (input: Record<string, unknown>): Command => ({ mutation, input, success, changes });
  const outcome = (input: Record<string, unknown>): Promise<Outcome> => outcomeOf(command.service(), sent(input), command.as());
  const written = () => writtenIn(command.service(), [table]);
  const eventsOf = async ({ id }: Outcome) => (await command.service().outbox()).filter(({ key }) => key === id);

  describe(mutation, () => {
    test('does it, tells of it once and notes who did it', async () => {
      const input = await command.input();
      const record = await outcome(input);
      expect(record).toMatchObject({ __typename: type, ...command.after });
      const events = await eventsOf(record);
      expect(events.at(-1)).toMatchObject({ type: event, sequence: record.version, data: { version: record.version } });
      expect(events).toHaveLength(record.version);
      const audit = await command
        .service()
        .query(
          'SELECT c.mutation, c.actor, c.reason, r.action FROM change c JOIN change_record r USING (change_id) WHERE r.record_id = $1',
          [record.id],
        );
      expect(audit).toContainEqual(expect.objectContaining({ mutation, action, reason: input['reason'] ?? null }));
    });

    test('a request sent twice at once has one effect and the same answer', async () => {
      const input = { requestId: randomUUID(), ...(await command.input()) };
      const [first, second] = (await Promise.all([outcome(input), outcome(input)])) as [Outcome, Outcome];
      expect(first).toMatchObject({ __typename: type });
      expect(second).toEqual(first);
      expect(await eventsOf(first)).toHaveLength(first.version);
    });

    test('the same requestId with another input is refused', async () => {
      const input = { requestId: randomUUID(), ...(await command.input()) };
      await outcome(input);
      const before = await written();
      expect(await outcome({ ...input, ...command.otherwise })).toMatchObject({ __typename: 'RequestIdReused' });
      expect(await written()).toEqual(before);
    });

    test('an actor of another organisation, one without the scope and nobody are refused', async () => {
      const input = await command.input();
      const before = await written();
      const refusals = [
        [command.stranger(), 'FORBIDDEN'],
        [{ as: { ...(command.as().as as object), scopes: ['statistics:read'] } }, 'FORBIDDEN'],
        [{}, 'UNAUTHENTICATED'],
      ] as const;
      for (const [asking, code] of refusals) {
        const answer = await sendCommand(command.service(), sent(input), asking);
        expect(answer).toMatchObject({ data: { [mutation]: null }, errors: [{ extensions: { code } }] });
      }
      expect(await written()).toEqual(before);
    });

    for (const [title, instead, path] of command.invalid) {
      test(`${title} is no valid input, and the answer says where`, async () => {
        const input = { ...(await command.input()), ...instead };
        const before = await written();
        const { item } = command.service().inputShape(mutation);
        const where = item === undefined ? path : [item, ...path];
        expect(await outcome(input)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: where }] });
        expect(await written()).toEqual(before);
      });
    }

    for (const [title, instead, rule] of command.refused) {
      test(`${title} is refused by rule`, async () => {
        const input = { ...(await command.input()), ...instead };
        const before = await written();
        expect(await outcome(input)).toMatchObject({ __typename: 'RuleViolated', rule, index: null });
        expect(await written()).toEqual(before);
      });
    }

    test('an id that nobody has, in any field of the input, is refused', async () => {
      const fields = command
        .service()
        .inputShape(mutation)
        .ids.filter((field) => !(field in (command.anyId ?? {})));
      for (const field of fields) {
        const known = await command.input();
        const unknown = Array.isArray(known[field]) || field.endsWith('Ids') ? [randomUUID()] : randomUUID();
        const before = await written();
        const { data, errors } = await sendCommand(command.service(), sent({ ...known, [field]: unknown }), command.as());
        const refusal = errors?.[0]?.extensions?.['code'] ?? data?.[mutation]?.__typename;
        expect({ field, refusal }).toEqual({ field, refusal: expect.stringMatching(refusals) });
        expect(await written()).toEqual(before);
      }
    });

    if (changes) describeVersions(command);
  });
}

const refusals = /^(InvalidInput|RuleViolated|NOT_FOUND|FORBIDDEN|UNAVAILABLE)$/;

/** What a command that changes a record promises besides. */
function describeVersions(command: CommandUnderTest): void {
  const { mutation, type, table } = command;
  const success = `... on ${type} { id version }`;
  const outcome = (input: object) => outcomeOf(command.service(), { mutation, input, success, changes: true }, command.as());

  test('a version that has passed is a conflict that names the current one', async () => {
    const input = await command.input();
    const before = await writtenIn(command.service(), [table]);
    expect(await outcome({ ...input, version: Number(input['version']) + 7 })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: input['version'],
      index: null,
    });
    expect(await writtenIn(command.service(), [table])).toEqual(before);
  });

  test('of two different requests at once on one version one wins', async () => {
    const input = await command.input();
    const outcomes = await Promise.all([outcome(input), outcome(input)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([type, 'VersionConflict'].sort());
  });

  test('an unknown record is not found', async () => {
    const input = { ...(await command.input()), id: randomUUID() };
    const answer = await sendCommand(command.service(), { mutation, input, success }, command.as());
    expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
}

interface CancelUnderTest extends Pick<CommandUnderTest, 'service' | 'type' | 'table' | 'event' | 'as' | 'stranger'> {
  mutation: string;
  /** A new record. */
  given(): Promise<{ id: string; version: number }>;
}

/** What holds for each command that cancels a record. */
export function describeCancel({ given, ...own }: CancelUnderTest): void {
  const cancel = {
    ...own,
    fields: 'status',
    changes: true,
    input: async () => {
      const { id, version } = await given();
      return { id, version, reason: 'Nhập trùng' };
    },
    otherwise: { reason: 'Nhập nhầm' },
    after: { status: 'CANCELLED' },
    invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
    refused: [],
  } as const;
  describeCommand(cancel);
  describeFinality(cancel, own.mutation);
}

/** Cancelling ends a record's life: the command is refused from then on. */
export function describeFinality(
  command: Pick<CommandUnderTest, 'service' | 'mutation' | 'type' | 'input' | 'as'>,
  cancel: string,
  canceller: () => Asking = command.as,
): void {
  test(`${command.mutation} is refused on a cancelled record`, async () => {
    const success = `... on ${command.type} { id version }`;
    const { id, version, ...rest } = await command.input();
    const cancelled = await outcomeOf(
      command.service(),
      { mutation: cancel, input: { id, version, reason: 'Nhập trùng' }, success, changes: true },
      canceller(),
    );
    const again = { mutation: command.mutation, input: { ...rest, id, version: cancelled.version }, success, changes: true };
    expect(await outcomeOf(command.service(), again, command.as())).toMatchObject({ rule: 'record.cancelled' });
  });
}
