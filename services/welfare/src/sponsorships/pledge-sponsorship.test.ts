import { givenArea } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenChild, givenChildren, givenSponsor, keeperOf, pledge, pledgeOf } from '../../test/sponsorship.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
let sponsorId: string;
beforeAll(async () => {
  world = await startWorld();
  sponsorId = await givenSponsor(world);
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'sponsorship',
  as: () => keeperOf(world.organisationId),
  stranger: () => keeperOf(world.neighbourId),
};

describeCommand({
  ...common,
  mutation: 'pledgeSponsorship',
  type: 'Sponsorship',
  fields: 'status monthlyPledge startsOn endsOn now: active later: active(asOf: "2033-06-01") synthetic',
  event: 'welfare.sponsorship.pledged',
  changes: false,
  input: async () => pledgeOf((await givenChild(world)).id, sponsorId),
  otherwise: { monthlyPledge: '2000000' },
  after: { version: 1, status: 'PLEDGED', monthlyPledge: '1000000', endsOn: '2033-06-01', now: true, later: false },
  invalid: [['nothing', { monthlyPledge: '0' }, ['monthlyPledge']]],
  refused: [
    ['a day to come', { startsOn: tomorrow }, 'record.happened'],
    ['a day on which the sponsor did not exist', { startsOn: '1940-01-01' }, 'sponsor.existed'],
  ],
});

describeBulk({
  ...common,
  mutation: 'pledgeSponsorships',
  success: 'SponsorshipsPledged',
  field: 'sponsorships',
  event: 'welfare.sponsorship.pledged',
  changes: false,
  items: async (count) => (await givenChildren(world, count)).map((id) => pledgeOf(id, sponsorId)),
  invalid: [{ monthlyPledge: '-1' }, 'monthlyPledge'],
  refused: [{ startsOn: tomorrow }, 'record.happened'],
});

test('a sponsor has one pledge for a child at a time, also when two are sent at once', async () => {
  const { id } = await givenChild(world);
  const both = await Promise.all([pledge(world, pledgeOf(id, sponsorId)), pledge(world, pledgeOf(id, sponsorId))]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RuleViolated', 'Sponsorship']);
  expect(both.find(({ rule }) => rule)).toMatchObject({ rule: 'sponsorship.pledged' });
  expect(await pledge(world, pledgeOf(id, await givenSponsor(world)))).toMatchObject({ status: 'PLEDGED' });
});

test('a pledge for a child that is grown up by then is refused', async () => {
  const { id } = await givenChild(world, { birthMonth: '2005-03' });
  expect(await pledge(world, pledgeOf(id, sponsorId, { startsOn: '2023-04-01' }))).toMatchObject({ rule: 'sponsorship.order' });
  expect(await pledge(world, pledgeOf(id, sponsorId, { startsOn: '2023-03-31' }))).toMatchObject({ endsOn: '2023-04-01' });
});

test('totals count children and sponsors once each, and pledges that hold on the day', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const [a, b, c] = (await givenChildren({ ...world, areaId }, 3)) as [string, string, string];
  const [one, two] = [await givenSponsor(world), await givenSponsor(world)];
  const sum = async (activeOn: string) => {
    const query =
      'query ($filter: SponsorshipFilter) { sponsorshipTotals(filter: $filter) { asOf children sponsors pledges monthlyPledge } }';
    const { data } = await world.service.graphql(query, { filter: { areaId, activeOn } }, { as: 'attestor' });
    return data?.['sponsorshipTotals'];
  };
  expect(await sum('2023-12-31')).toEqual({ asOf: '2023-12-31', children: 0, sponsors: 0, pledges: 0, monthlyPledge: '0' });
  await pledge(world, pledgeOf(a, one));
  await pledge(world, pledgeOf(a, two, { monthlyPledge: '900719925474099267' }));
  await pledge(world, pledgeOf(b, one));
  const gone = await pledge(world, pledgeOf(c, one));
  const input = { id: gone.id, version: 1, reason: 'Nhập nhầm' };
  await outcomeOf(
    world.service,
    { mutation: 'cancelSponsorship', input, success: '... on Sponsorship { id }', changes: true },
    keeperOf(world.organisationId),
  );
  expect(await sum('2023-01-31')).toMatchObject({ pledges: 0 });
  expect(await sum('2023-12-31')).toMatchObject({ children: 2, sponsors: 2, pledges: 3, monthlyPledge: '900719925476099267' });
  expect(await sum('2033-06-01')).toMatchObject({ pledges: 0 });
});
