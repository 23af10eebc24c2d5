import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeUnderTest, given, outcomeOf } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordSurvey', {
  mutation: 'correctSurvey',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', agenciesSurveyed: 9 },
});
describeCommand({
  ...command,
  otherwise: { agenciesSurveyed: 8 },
  after: { status: 'RECORDED', agenciesSurveyed: 9, version: 2 },
  invalid: [
    ['a correction that corrects nothing', { agenciesSurveyed: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
    ['fewer surveyed than named', { agenciesSurveyed: 1 }, 'survey.agencies'],
  ],
});
describeFinality(command, 'cancelSurvey');

test('the agencies are corrected, and existed on the day', async () => {
  const { id, version } = await given(world, 'recordSurvey');
  const correct = (agencyIds: string[]) =>
    outcomeOf(world, { type: 'Survey', mutation: 'correctSurvey', input: { id, version, reason: 'Ghi nhầm', agencyIds } });
  expect(await correct([world.districtFront])).toMatchObject({ rule: 'organisation.existed' });
  expect(await correct([world.wardFront])).toMatchObject({ agenciesSurveyed: 6, agencies: [{ id: world.wardFront }] });
});
