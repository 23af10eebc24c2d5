import { givenArea } from '@danvan/testing';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { approverOf, findCase, givenBudget, givenCase, givenCases, pay } from '../../test/housing.ts';
import { givenPledge } from '../../test/sponsorship.ts';
import { startWorld, type World } from '../../test/welfare.ts';

let world: World;
let budgetId: string;
beforeAll(async () => {
  world = await startWorld();
  budgetId = (await givenBudget(world)).id;
});
afterAll(() => world.service.stop());

const reader = { as: 'attestor' } as const;

async function idsOf(list: string, filterType: string, filter: object): Promise<string[]> {
  const query = `query ($filter: ${filterType}) { list: ${list}(filter: $filter) { totalCount nodes { id } } }`;
  const { data } = await world.service.graphql<{ list: { totalCount: number; nodes: { id: string }[] } }>(
    query,
    { filter },
    reader,
  );
  expect(data?.list.totalCount).toBe(data?.list.nodes.length);
  return (data?.list.nodes ?? []).map(({ id }) => id).sort();
}
const cases = (filter: object) => idsOf('housingCases', 'HousingCaseFilter', filter);

test('cases are found by place, status, work, budget and completion', async () => {
  const { areaId: district } = await givenArea(world.service, { kind: 'URBAN_DISTRICT', parentId: world.areaId });
  const { areaId } = await givenArea(world.service, { parentId: district });
  const there = { ...world, areaId };
  const completed = await givenCase(there, 'COMPLETED', budgetId);
  const opened = await givenCase(there, 'OPENED');
  const both = [completed.id, opened.id].sort();
  expect(await cases({ areaId })).toEqual(both);
  expect(await cases({ areaId: district })).toEqual([]);
  expect(await cases({ areaId: district, includeSubareas: true })).toEqual(both);
  expect(await cases({ areaId, status: 'COMPLETED' })).toEqual([completed.id]);
  expect(await cases({ areaId, work: 'REPAIR' })).toEqual([]);
  expect(await cases({ areaId, budgetId })).toEqual([completed.id]);
  expect(await cases({ areaId, completedFrom: '2026-06-01', completedTo: '2026-06-01' })).toEqual([completed.id]);
  expect(await cases({ areaId, completedFrom: '2026-06-02' })).toEqual([]);
  expect(await cases({ areaId, organisationId: world.neighbourId })).toEqual([]);
});

test('the areas below are those of the last day asked for', async () => {
  const ended = { kind: 'URBAN_DISTRICT', parentId: world.areaId, validTo: '2026-06-10' } as const;
  const { areaId: district } = await givenArea(world.service, ended);
  const { areaId } = await givenArea(world.service, { parentId: district });
  const { id } = await givenCase({ ...world, areaId }, 'COMPLETED', budgetId);
  const { id: pledge } = await givenPledge({ ...world, areaId });
  const below = { areaId: district, includeSubareas: true };
  expect(await cases({ ...below, completedTo: '2026-06-09' })).toEqual([id]);
  expect(await cases(below)).toEqual([]);
  expect(await idsOf('sponsorships', 'SponsorshipFilter', { ...below, activeOn: '2026-06-09' })).toEqual([pledge]);
  expect(await idsOf('sponsorships', 'SponsorshipFilter', { ...below, activeOn: '2026-06-10' })).toEqual([]);
});

test('cancelled cases are listed only when they are asked for', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const { id, version } = await givenCase({ ...world, areaId }, 'OPENED');
  const input = { id, version, reason: 'Nhập trùng' };
  const command = { mutation: 'cancelHousingCase', input, success: '... on HousingCase { id }', changes: true };
  await outcomeOf(world.service, command, approverOf(world.organisationId));
  expect(await cases({ areaId })).toEqual([]);
  expect(await cases({ areaId, status: 'CANCELLED' })).toEqual([id]);
});

test('a case shows its payments, a budget what was paid from it', async () => {
  const { id: own } = await givenBudget(world, { total: '200000000', source: 'FUND_FOR_THE_POOR' });
  const { id } = await givenCase(world, 'APPROVED', own);
  await pay(world, id, { paidOn: '2026-05-01', amount: '20000000' });
  await pay(world, id, { paidOn: '2026-04-01', amount: '10000000' });
  expect(await findCase(world, id)).toMatchObject({
    paid: '30000000',
    leadDays: null,
    budget: { committed: '80000000', available: '120000000', paid: '30000000' },
    disbursements: [{ amount: '10000000' }, { amount: '20000000' }],
  });
  expect(await idsOf('housingBudgets', 'HousingBudgetFilter', { source: 'FUND_FOR_THE_POOR' })).toEqual([own]);
});

test('children and pledges are found by area, sponsor, code and day', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const there = { ...world, areaId };
  const pledge = (await givenPledge(there)) as unknown as { id: string; child: { id: string }; sponsor: { id: string } };
  const pledges = (filter: object) => idsOf('sponsorships', 'SponsorshipFilter', { areaId, ...filter });
  expect(await pledges({ sponsorId: pledge.sponsor.id })).toEqual([pledge.id]);
  expect(await pledges({ sponsorId: world.neighbourId })).toEqual([]);
  expect(await pledges({ activeOn: '2023-01-31' })).toEqual([]);
  const children = (filter: object) => idsOf('sponsoredChildren', 'SponsoredChildFilter', { areaId, ...filter });
  expect(await children({ sponsored: true })).toEqual([pledge.child.id]);
  expect(await children({ sponsored: false })).toEqual([]);
  expect(await children({ code: 'KHAC-1' })).toEqual([]);
});

describe('a page of 200 cases', () => {
  const read = (first: number) =>
    world.service.graphql<{ housingCases: { nodes: object[] } }>(
      `query ($first: Int) { housingCases(first: $first) { nodes { id household { code housingCases { id } } organisation { id } area { id }
         budget { source paid } disbursements { amount housingCase { id } } } } }`,
      { first },
      reader,
    );

  test('takes as few statements as one of 20', async () => {
    await givenCases(world, 200, { reached: 'APPROVED', budgetId });
    for (const first of [20, 200]) {
      const statements = await world.service.countStatements(async () => {
        const { data, errors } = await read(first);
        expect(errors).toBeUndefined();
        expect(data?.housingCases.nodes).toHaveLength(first);
      });
      expect(statements).toBeLessThanOrEqual(6);
    }
  });
});
