import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { childOf, givenChild, keeperOf } from '../../test/sponsorship.ts';
import { newCode, startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'sponsored_child',
  as: () => keeperOf(world.organisationId),
  stranger: () => keeperOf(world.neighbourId),
};

describeCommand({
  ...common,
  mutation: 'registerSponsoredChild',
  type: 'SponsoredChild',
  fields: 'status registeredOn pledgesEndOn sponsorships { id } synthetic',
  event: 'welfare.sponsored-child.registered',
  changes: false,
  input: async () => childOf(world),
  otherwise: { birthMonth: '2015-06' },
  after: { version: 1, status: 'REGISTERED', registeredOn: '2023-01-10', pledgesEndOn: '2033-06-01', sponsorships: [] },
  invalid: [
    ['a name', { code: 'Bé An' }, ['code']],
    ['a day of birth', { birthMonth: '2015-05-20' }, ['birthMonth']],
    ['a month that does not exist', { birthMonth: '2015-13' }, ['birthMonth']],
  ],
  refused: [
    ['a day to come', { registeredOn: tomorrow }, 'record.happened'],
    ['somebody grown up', { birthMonth: '2004-12' }, 'child.age'],
    [
      'a day on which the organisation did not exist',
      { registeredOn: '1940-01-01', birthMonth: '1939-01' },
      'organisation.existed',
    ],
  ],
});

describeBulk({
  ...common,
  mutation: 'registerSponsoredChildren',
  success: 'SponsoredChildrenRegistered',
  field: 'children',
  event: 'welfare.sponsored-child.registered',
  changes: false,
  items: async (count) => Array.from({ length: count }, () => childOf(world)),
  invalid: [{ code: 'Bé An' }, 'code'],
  refused: [{ birthMonth: '2004-12' }, 'child.age'],
});

test('an office uses a code for one child', async () => {
  const code = newCode();
  await givenChild(world, { code });
  expect(await givenChild(world, { code })).toMatchObject({ rule: 'child.code', index: null });
});

test('neither the case code nor the month of birth leaves the service in an event or an audit row', async () => {
  const code = newCode();
  await givenChild(world, { code, birthMonth: '2016-11' });
  const told = JSON.stringify([
    await world.service.outbox(),
    await world.service.query('SELECT before, after FROM change_record'),
  ]);
  for (const secret of [code, '2016-11', '2034-12-01']) expect(told).not.toContain(secret);
});
