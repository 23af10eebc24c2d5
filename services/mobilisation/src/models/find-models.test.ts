import { givenArea, givenAreas, givenOrganisation, givenOrganisations } from '@danvan/testing';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { awardOf, givenModels, life, modelOf, startWorld, type World } from '../../test/mobilisation.ts';

interface Page {
  totalCount: number;
  nodes: { id: string; registeredOn: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

async function register(own: object): Promise<string> {
  const success = '... on MobilisationModel { id }';
  return (
    await outcomeOf(world.service, { mutation: 'registerModel', input: modelOf(world, own), success }, { as: 'administrator' })
  ).id;
}

async function read(filter: object, page = 'first: 50') {
  return world.service.graphql<{ models: Page }>(
    `query ($filter: ModelFilter) { models(filter: $filter, ${page}) { totalCount nodes { id registeredOn } pageInfo { hasNextPage endCursor } } }`,
    { filter },
  );
}

async function idsOf(filter: object): Promise<string[]> {
  return ((await read(filter)).data?.models.nodes ?? []).map(({ id }) => id);
}

test('a model is read by anybody, by its id and as an entity; another id answers null', async () => {
  const id = await register({});
  const fields = '{ id version name status organisation { id } area { id } tier }';
  const expected = { id, version: 1, name: 'Tuyến phố văn minh', status: 'REGISTERED', tier: 'GRASSROOTS' };
  const place = { organisation: { id: world.organisationId }, area: { id: world.areaId } };
  const { data } = await world.service.graphql(
    `query ($id: UUID!, $them: [_Any!]!) { model(id: $id) ${fields} none: model(id: "${world.areaId}") { id }
       _entities(representations: $them) { ... on MobilisationModel ${fields} } }`,
    { id, them: [{ __typename: 'MobilisationModel', id }] },
  );
  expect(data).toEqual({ model: { ...expected, ...place }, none: null, _entities: [{ ...expected, ...place }] });
});

test('models are listed latest registration first, page by page, each once', async () => {
  const days = ['2015-03-01', '2015-03-02', '2015-03-02', '2015-03-04'];
  const made: string[] = [];
  for (const registeredOn of days) made.push(await register({ registeredOn }));
  const filter = { from: '2015-03-01', to: '2015-03-31' };
  const first = (await read(filter, 'first: 2')).data?.models;
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = (await read(filter, `first: 2, after: "${first?.pageInfo.endCursor}"`)).data?.models;
  expect(rest?.pageInfo.hasNextPage).toBe(false);
  const all = [...(first?.nodes ?? []), ...(rest?.nodes ?? [])];
  expect(all.map(({ registeredOn }) => registeredOn)).toEqual(days.toReversed());
  expect(all.map(({ id }) => id).sort()).toEqual(made.sort());
  for (const page of ['first: 201', 'first: 2, after: "not-a-cursor"']) {
    expect((await read(filter, page)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('models are found by organisation, field, form and status', async () => {
  const { organisationId } = await givenOrganisation(world.service);
  const plain = await register({ organisationId, field: 'ECONOMY' });
  const exemplar = await register({ organisationId, field: 'POLITICAL_SYSTEM', form: 'EXEMPLAR', exemplarKind: 'COLLECTIVE' });
  expect((await idsOf({ organisationId })).sort()).toEqual([plain, exemplar].sort());
  expect(await idsOf({ organisationId, field: 'ECONOMY' })).toEqual([plain]);
  expect(await idsOf({ organisationId, form: 'EXEMPLAR' })).toEqual([exemplar]);
  expect(await idsOf({ organisationId, status: 'APPROVED' })).toEqual([]);
});

test('cancelled models are listed only when they are asked for', async () => {
  const { organisationId } = await givenOrganisation(world.service);
  const id = await register({ organisationId });
  const input = { id, version: 1, reason: 'Nhập trùng' };
  const success = '... on MobilisationModel { id }';
  await outcomeOf(world.service, { mutation: 'cancelModel', input, success, changes: true }, { as: 'administrator' });
  expect(await idsOf({ organisationId })).toEqual([]);
  expect(await idsOf({ organisationId, status: 'CANCELLED' })).toEqual([id]);
});

test('a period bounds the step that is asked about', async () => {
  const [model] = await givenModels(world, 1, life.slice(0, 2));
  const march = { organisationId: world.organisationId, from: '2026-03-01', to: '2026-03-31' };
  expect(await idsOf({ ...march, reached: 'IMPLEMENTED' })).toEqual([model?.id]);
  expect(await idsOf({ ...march, reached: 'APPROVED' })).toEqual([]);
  expect(await idsOf(march)).toEqual([]);
});

test('an area means the area itself, or all below it as on the last day of the period', async () => {
  const district = await givenArea(world.service, { kind: 'URBAN_DISTRICT' });
  const ward = await givenArea(world.service, { kind: 'WARD', parentId: district.areaId, validTo: '2025-07-01' });
  const [above, below] = await givenOrganisations(world.service, [
    { areaId: district.areaId, tier: 'DISTRICT' },
    { areaId: ward.areaId },
  ]);
  const ofDistrict = await register({ organisationId: above?.organisationId, registeredOn: '2025-01-01' });
  const ofWard = await register({ organisationId: below?.organisationId, registeredOn: '2025-01-02' });
  expect(await idsOf({ areaId: district.areaId })).toEqual([ofDistrict]);
  expect(await idsOf({ areaId: district.areaId, includeSubareas: true, to: '2025-06-30' })).toEqual([ofWard, ofDistrict]);
  expect(await idsOf({ areaId: district.areaId, includeSubareas: true })).toEqual([ofDistrict]);
});

describe('200 parents', () => {
  const parents = 200;
  const own = { Area: [] as string[], Organisation: [] as string[] };
  const page = '{ totalCount nodes { id organisation { id } area { id } sourceModel { id } } pageInfo { hasNextPage } }';
  const lists = {
    Area: `models(first: 2) ${page}`,
    Organisation: `models(first: 2) ${page} awards(first: 2) { totalCount nodes { id model { id } } }`,
  };

  beforeAll(async () => {
    own.Area = (
      await givenAreas(
        world.service,
        Array.from({ length: parents }, () => ({})),
      )
    ).map(({ areaId }) => areaId);
    own.Organisation = (
      await givenOrganisations(
        world.service,
        own.Area.map((areaId) => ({ areaId })),
      )
    ).map(({ organisationId }) => organisationId);
    const [source] = await givenModels(world, 1);
    for (let round = 0; round < 3; round++) {
      await bulk(
        'registerModels',
        'models',
        'ModelsRegistered',
        own.Organisation.map((organisationId) => modelOf(world, { organisationId, sourceModelId: source?.id })),
      );
    }
    await bulk(
      'grantAwards',
      'awards',
      'AwardsGranted',
      own.Organisation.map((organisationId) => awardOf(world, { organisationId, modelId: source?.id })),
    );
  });

  async function bulk(...[mutation, field, success, items]: [string, string, string, object[]]): Promise<void> {
    const command = { mutation, input: { [field]: items }, success: `... on ${success} { __typename }` };
    expect(await outcomeOf(world.service, command, { as: 'administrator' })).toEqual({ __typename: success });
  }

  function entities(type: keyof typeof own, ids: readonly string[]) {
    return world.service.graphql<{ _entities: Record<string, Page>[] }>(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { id ${lists[type]} } } }`,
      { them: ids.map((id) => ({ __typename: type, id })) },
    );
  }

  test.each(['Area', 'Organisation'] as const)('each %s answers with its own models', async (type) => {
    const { data, errors } = await entities(type, own[type]);
    expect(errors).toBeUndefined();
    data?._entities.forEach((parent, i) => {
      const place = { organisation: { id: own.Organisation[i] }, area: { id: own.Area[i] } };
      expect(parent['models']).toMatchObject({ totalCount: 3, nodes: [place, place], pageInfo: { hasNextPage: true } });
      if (type === 'Organisation') expect(parent['awards']).toMatchObject({ totalCount: 1 });
    });
  });

  test.each([
    ['Area', 3],
    ['Organisation', 5],
  ] as const)('%s: as few statements for 200 as for 20', async (type, statements) => {
    expect(await world.service.countStatements(() => entities(type, own[type].slice(0, 20)))).toBeLessThanOrEqual(statements);
    expect(await world.service.countStatements(() => entities(type, own[type]))).toBeLessThanOrEqual(statements);
  });

  test('200 models by their ids take one statement', async () => {
    const { data } = await read({}, 'first: 200');
    const them = data?.models.nodes.map(({ id }) => ({ __typename: 'MobilisationModel', id }));
    expect(them).toHaveLength(200);
    const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { ... on MobilisationModel { id name } } }';
    expect(await world.service.countStatements(() => world.service.graphql(query, { them }))).toBe(1);
  });
});
