import { randomUUID } from 'node:crypto';
import { describeCommand } from '@danvan/testing/command.suite';
import { sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  commandsOf,
  givenAssessment,
  givenHousehold,
  nearPoor,
  officerOf,
  startWorld,
  tomorrow,
  type World,
} from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...commandsOf(() => world),
  changes: true,
  event: 'welfare.household.corrected',
  type: 'Household',
  fields: 'assessments { standard status from }',
};
const assessed = async () => {
  const { id, version, assessments } = await givenAssessment(world, await givenHousehold(world));
  return { id, version, assessmentId: assessments[0]?.id, reason: 'Ghi nhầm kết quả' };
};

const correct = {
  ...common,
  mutation: 'correctAssessment',
  input: async () => ({ ...(await assessed()), status: 'POOR' }),
  otherwise: { status: 'NOT_POOR' },
  after: { version: 3, assessments: [{ ...nearPoor, status: 'POOR' }] },
  invalid: [
    ['a correction that corrects nothing', { status: null }, []],
    ['a standard that does not exist', { standard: 'VN-1999' }, ['standard']],
  ],
  refused: [
    ['a day to come', { from: tomorrow }, 'record.happened'],
    ['a standard that is not in force', { standard: 'VN-2027' }, 'household.standard'],
  ],
} as const;
const cancel = {
  ...common,
  mutation: 'cancelAssessment',
  input: assessed,
  otherwise: { reason: 'Nhập trùng' },
  after: { version: 3, assessments: [] },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [],
} as const;

for (const command of [correct, cancel]) {
  describeCommand(command);
}

test.each(['correctAssessment', 'cancelAssessment'])('%s finds no assessment of another household', async (mutation) => {
  const input = {
    ...(await assessed()),
    assessmentId: randomUUID(),
    ...(mutation === 'correctAssessment' && { status: 'POOR' }),
  };
  const success = '... on Household { id }';
  const answer = await sendCommand(world.service, { mutation, input, success, changes: true }, officerOf(world.organisationId));
  expect(answer.errors).toMatchObject([{ message: 'The household has no such assessment.', extensions: { code: 'NOT_FOUND' } }]);
});
