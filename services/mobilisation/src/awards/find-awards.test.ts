import { givenOrganisation } from '@danvan/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAward, givenModels, startWorld, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

async function idsOf(filter: object): Promise<string[]> {
  const { data } = await world.service.graphql<{ awards: { nodes: { id: string }[] } }>(
    'query ($filter: AwardFilter) { awards(filter: $filter) { nodes { id } } }',
    { filter },
  );
  return (data?.awards.nodes ?? []).map(({ id }) => id);
}

test('awards are found by what they are, whom they went to and when, latest decision first', async () => {
  const { organisationId } = await givenOrganisation(world.service, { under: world.organisationId });
  const [model] = await givenModels(world, 1);
  const flag = await givenAward(world, {
    organisationId,
    form: 'FLAG',
    decidedBy: 'PROVINCE_PEOPLES_COMMITTEE',
    decidedOn: '2019-12-20',
  });
  const person = await givenAward(world, { organisationId, recipientKind: 'PERSON', decidedOn: '2019-12-27' });
  const later = await givenAward(world, { organisationId, modelId: model?.id, decidedOn: '2020-01-05' });
  expect(await idsOf({ organisationId })).toEqual([later.id, person.id, flag.id]);
  expect(await idsOf({ organisationId, from: '2019-01-01', to: '2019-12-31' })).toEqual([person.id, flag.id]);
  expect(await idsOf({ organisationId, form: 'FLAG' })).toEqual([flag.id]);
  expect(await idsOf({ organisationId, decidedBy: 'PROVINCE_PEOPLES_COMMITTEE' })).toEqual([flag.id]);
  expect(await idsOf({ organisationId, recipientKind: 'PERSON' })).toEqual([person.id]);
  expect(await idsOf({ modelId: model?.id })).toEqual([later.id]);
  expect(await idsOf({ areaId: world.areaId })).toEqual([]);
});

test('an award is read by anybody, by its id and as an entity', async () => {
  const { id } = await givenAward(world, { recipientLabel: 'Tổ dân vận số 4' });
  const fields = '{ id status decisionNumber recipientLabel organisation { id } area { id } tier model { id } }';
  const { data } = await world.service.graphql(
    `query ($id: UUID!, $them: [_Any!]!) { award(id: $id) ${fields} _entities(representations: $them) { ... on Award ${fields} } }`,
    { id, them: [{ __typename: 'Award', id }] },
  );
  const award = {
    id,
    status: 'GRANTED',
    decisionNumber: '1234-QĐ/TU',
    recipientLabel: 'Tổ dân vận số 4',
    organisation: { id: world.organisationId },
    area: { id: world.areaId },
    tier: 'GRASSROOTS',
    model: null,
  };
  expect(data).toEqual({ award, _entities: [award] });
});
