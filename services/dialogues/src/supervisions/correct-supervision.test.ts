import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { changeUnderTest } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordSupervision', {
  mutation: 'correctSupervision',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', form: 'DOCUMENT_STUDY' },
});
describeCommand({
  ...command,
  otherwise: { form: 'UNSPECIFIED' },
  after: { status: 'RECORDED', form: 'DOCUMENT_STUDY', version: 2 },
  invalid: [
    ['a correction that corrects nothing', { form: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
  ],
});
describeFinality(command, 'cancelSupervision');
