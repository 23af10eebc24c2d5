import { type CommandUnderTest, describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { expect, test } from '@jest/globals';
import { officerOf, type World } from './mobilisation.ts';

type Own = 'mutation' | 'type' | 'fields' | 'table' | 'event' | 'input' | 'otherwise' | 'after' | 'invalid' | 'refused';

/** What holds for each command that changes a record and asks why. */
export function describeReasoned(world: () => World, own: Pick<CommandUnderTest, Own>): void {
  const command: CommandUnderTest = {
    ...own,
    service: () => world().service,
    changes: true,
    as: () => officerOf(world().organisationId),
    stranger: () => officerOf(world().neighbourId),
    invalid: [...own.invalid, ['an empty reason', { reason: ' ' }, ['reason']]],
  };
  describeCommand(command);
}

/** What holds for each command that cancels a record of version 1. */
export function describeCancel(world: () => World, own: Pick<CommandUnderTest, 'type' | 'table' | 'event'> & Given): void {
  const { given, ...rest } = own;
  const cancel = {
    ...rest,
    mutation: `cancel${own.type.replace('Mobilisation', '')}`,
    fields: 'status',
    input: async () => {
      const { id, version } = await given();
      return { id, version, reason: 'Nhập trùng' };
    },
    otherwise: { reason: 'Nhập nhầm' },
    after: { status: 'CANCELLED', version: 2 },
    invalid: [],
    refused: [],
  };
  describeReasoned(world, cancel);
  describeFinality(world, cancel);
}

interface Given {
  given(): Promise<{ id: string; version: number }>;
}

/** Cancelling ends a record's life: this command is refused from then on. */
export function describeFinality(
  world: () => World,
  { mutation, type, input }: Pick<CommandUnderTest, 'mutation' | 'type' | 'input'>,
): void {
  test(`${mutation} is refused on a cancelled record`, async () => {
    const send = (name: string, sent: object): Promise<Outcome> =>
      outcomeOf(
        world().service,
        { mutation: name, input: sent, success: `... on ${type} { id version status }`, changes: true },
        officerOf(world().organisationId),
      );
    const asked = await input();
    const { version } = await send(`cancel${type.replace('Mobilisation', '')}`, {
      id: asked['id'],
      version: asked['version'],
      reason: 'Nhập trùng',
    });
    expect(await send(mutation, { ...asked, version })).toMatchObject({ __typename: 'RuleViolated', rule: 'record.cancelled' });
  });
}
