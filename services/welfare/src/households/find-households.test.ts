import { givenArea, givenAreas } from '@danvan/testing';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenAssessment, givenHousehold, householdOf, startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const reader = { as: 'attestor' } as const;

async function codesOf(filter: object): Promise<string[]> {
  const { data } = await world.service.graphql<{ households: { nodes: { code: string }[] } }>(
    'query ($filter: HouseholdFilter) { households(filter: $filter) { nodes { code } } }',
    { filter },
    reader,
  );
  return (data?.households.nodes ?? []).map(({ code }) => code);
}

test('households are found by area, organisation and code, by case code', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  await givenHousehold(world, { areaId, code: 'AREA-2' });
  await givenHousehold(world, { areaId, code: 'AREA-10' });
  expect(await codesOf({ areaId })).toEqual(['AREA-10', 'AREA-2']);
  expect(await codesOf({ areaId, code: 'AREA-2' })).toEqual(['AREA-2']);
  expect(await codesOf({ areaId, organisationId: world.neighbourId })).toEqual([]);
});

test('an area may mean all below it', async () => {
  const district = await givenArea(world.service, { kind: 'URBAN_DISTRICT', parentId: world.areaId });
  const ward = await givenArea(world.service, { parentId: district.areaId });
  await givenHousehold(world, { areaId: ward.areaId, code: 'BELOW-1' });
  expect(await codesOf({ areaId: district.areaId })).toEqual([]);
  expect(await codesOf({ areaId: district.areaId, includeSubareas: true })).toEqual(['BELOW-1']);
});

test('with a poverty status of a day the areas below are those of that day', async () => {
  const district = await givenArea(world.service, { kind: 'URBAN_DISTRICT', parentId: world.areaId, validTo: '2025-07-01' });
  const { areaId } = await givenArea(world.service, { parentId: district.areaId });
  await givenAssessment(world, await givenHousehold(world, { areaId, code: 'FORMER-1' }));
  const below = (asOf?: string) =>
    codesOf({ areaId: district.areaId, includeSubareas: true, poverty: { standard: 'QN-2023', status: 'NEAR_POOR', asOf } });
  expect(await below('2025-06-30')).toEqual(['FORMER-1']);
  expect(await below()).toEqual([]);
});

test('a poverty status is asked about on a day and under a standard', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const stays = await givenHousehold(world, { areaId, code: 'STAYS-1' });
  const leaves = await givenHousehold(world, { areaId, code: 'LEAVES-1' });
  await givenAssessment(world, stays);
  await givenAssessment(world, await givenAssessment(world, leaves), { status: 'NOT_POOR', from: '2023-12-15' });
  const nearPoor = (asOf?: string, standard = 'QN-2023') => codesOf({ areaId, poverty: { standard, status: 'NEAR_POOR', asOf } });
  expect(await nearPoor('2023-01-31')).toEqual([]);
  expect(await nearPoor('2023-12-14')).toEqual(['LEAVES-1', 'STAYS-1']);
  expect(await nearPoor('2023-12-15')).toEqual(['STAYS-1']);
  expect(await nearPoor()).toEqual(['STAYS-1']);
  expect(await nearPoor(undefined, 'VN-2022')).toEqual([]);
});

test('cancelled households are listed only when they are asked for', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const { id, version } = await givenHousehold(world, { areaId, code: 'GONE-1' });
  const input = { id, version, reason: 'Nhập trùng' };
  const command = { mutation: 'cancelHousehold', input, success: '... on Household { id }', changes: true };
  await outcomeOf(world.service, command, { as: 'administrator' });
  expect(await codesOf({ areaId })).toEqual([]);
  expect(await codesOf({ areaId, status: 'CANCELLED' })).toEqual(['GONE-1']);
});

test('a household answers by its id and as an entity', async () => {
  const { id, assessments } = await givenAssessment(world, await givenHousehold(world, { code: 'ONE-1' }));
  const fields =
    '{ id version code organisation { id } area { id } assessments { id standard status from } povertyStatus(standard: "QN-2023") }';
  const { data } = await world.service.graphql(
    `query ($id: UUID!, $them: [_Any!]!) { household(id: $id) ${fields} _entities(representations: $them) { ... on Household ${fields} } }`,
    { id, them: [{ __typename: 'Household', id }] },
    reader,
  );
  const household = {
    id,
    version: 2,
    code: 'ONE-1',
    organisation: { id: world.organisationId },
    area: { id: world.areaId },
    assessments: [{ id: assessments[0]?.id, standard: 'QN-2023', status: 'NEAR_POOR', from: '2023-02-01' }],
    povertyStatus: 'NEAR_POOR',
  };
  expect(data).toEqual({ household, _entities: [household] });
});

describe('200 areas', () => {
  let areaIds: string[] = [];
  beforeAll(async () => {
    areaIds = (
      await givenAreas(
        world.service,
        Array.from({ length: 200 }, () => ({ parentId: world.areaId })),
      )
    ).map(({ areaId }) => areaId);
    for (let round = 0; round < 2; round++) {
      const input = { households: areaIds.map((areaId) => householdOf(world, { areaId })) };
      const success = '... on HouseholdsRegistered { __typename }';
      await outcomeOf(world.service, { mutation: 'registerHouseholds', input, success }, { as: 'administrator' });
    }
  });

  const read = (ids: readonly string[], asking: { as: 'attestor' } | object = reader) =>
    world.service.graphql<{ _entities: { households: object | null }[] }>(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Area { id households(first: 1) {
         totalCount nodes { id area { id } assessments { id } } pageInfo { hasNextPage } } } } }`,
      { them: ids.map((id) => ({ __typename: 'Area', id })) },
      asking,
    );

  test('each answers with its own households', async () => {
    const { data } = await read(areaIds);
    data?._entities.forEach((area, i) => {
      expect(area.households).toMatchObject({
        totalCount: 2,
        nodes: [{ area: { id: areaIds[i] } }],
        pageInfo: { hasNextPage: true },
      });
    });
  });

  test('as few statements for 200 as for 20', async () => {
    expect(await world.service.countStatements(() => read(areaIds.slice(0, 20)))).toBeLessThanOrEqual(2);
    expect(await world.service.countStatements(() => read(areaIds))).toBeLessThanOrEqual(2);
  });

  test('whoever may not read households gets the area without them', async () => {
    const { data, errors } = await read(areaIds.slice(0, 1), {});
    expect(data?._entities).toEqual([{ id: areaIds[0], households: null }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0, 'households'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
