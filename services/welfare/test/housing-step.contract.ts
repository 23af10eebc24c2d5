import type { Asking } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { type CommandUnderTest, describeCommand } from '@danvan/testing/command.suite';
import type { Housing } from './housing.ts';
import type { World } from './welfare.ts';

export interface HousingStepUnderTest extends Pick<CommandUnderTest, 'fields' | 'otherwise' | 'after'> {
  /** The mutation for one case; its bulk form has an s. */
  one: string;
  success: string;
  past: string;
  /** Who may, within an organisation. */
  askerOf(organisationId: string): Asking;
  cases(count: number): Promise<Housing[]>;
  /** What the step is told of a case. */
  told(): Record<string, unknown>;
  invalid: readonly [instead: Record<string, unknown>, field: string];
  /** The first of them in the bulk form as well. */
  refused: CommandUnderTest['refused'];
}

/** What every step of a housing case promises, alone and in bulk. */
export function describeHousingStep(world: () => World, step: HousingStepUnderTest): void {
  const { one, success, past, askerOf, cases, told, invalid, refused } = step;
  const common = {
    service: () => world().service,
    table: 'housing_case',
    changes: true,
    event: `welfare.housing-case.${past}`,
    as: () => askerOf(world().organisationId),
    stranger: () => askerOf(world().neighbourId),
  };
  const [instead, field] = invalid;
  const single = {
    ...common,
    mutation: one,
    type: 'HousingCase',
    fields: step.fields,
    input: async () => ({ ...(await cases(1))[0], ...told() }),
    otherwise: step.otherwise,
    after: step.after,
    invalid: [[`a wrong ${field}`, instead, [field]]],
    refused,
  } as const;
  describeCommand(single);

  const [, againstRule = {}, rule = ''] = refused[0] ?? [];
  const bulk = {
    ...common,
    mutation: `${one}s`,
    success,
    field: 'housingCases',
    items: async (count: number) => (await cases(count)).map((seen) => ({ ...seen, ...told() })),
    invalid,
    refused: [againstRule, rule],
  } as const;
  describeBulk(bulk);
}
