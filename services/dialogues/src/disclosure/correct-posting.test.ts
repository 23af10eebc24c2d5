import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { changeUnderTest } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordPosting', {
  mutation: 'correctPosting',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', date: '2026-10-19' },
});
describeCommand({
  ...command,
  otherwise: { date: '2026-10-18' },
  after: { status: 'RECORDED', date: '2026-10-19', version: 2 },
  invalid: [
    ['a correction that corrects nothing', { date: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['an item that the catalogue does not have', { item: 15 }, 'disclosure.item'],
    ['a law that is not in force', { regime: 'PL34_2007' }, 'disclosure.in-force'],
    ['an end that is not later than the beginning', { validTo: '2026-10-19' }, 'disclosure.lasts'],
    ['an end ahead that comes too soon', { date: '2026-11-01', validTo: '2026-11-30' }, 'disclosure.posting-days'],
  ],
});
describeFinality(command, 'cancelPosting');
