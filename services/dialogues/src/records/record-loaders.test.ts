import { givenAreas } from '@danvan/testing/given-area';
import { givenOrganisations } from '@danvan/testing/given-organisation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, outcomeOf, plural } from '../../test/records.ts';
import { type EntryMutation, samples, typeOf } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

const parents = 200;
const perParent = 3;

let world: World;
const owners = { Area: [] as string[], Organisation: [] as string[] };

beforeAll(async () => {
  world = await startWorld();
  const areas = await givenAreas(
    world.service,
    Array.from({ length: parents }, () => ({})),
  );
  owners.Area = areas.map(({ areaId }) => areaId);
  const organisations = await givenOrganisations(
    world.service,
    areas.map(({ areaId }) => ({ areaId })),
  );
  owners.Organisation = organisations.map(({ organisationId }) => organisationId);
  for (const mutation of ['recordDialogue', 'recordSupervision', 'recordCriticism', 'recordSurvey'] as const)
    await enterForAll(mutation);
});
afterAll(() => world.service.stop());

async function enterForAll(mutation: EntryMutation): Promise<void> {
  const type = typeOf[mutation];
  const items = owners.Organisation.flatMap((organisationId) =>
    Array.from({ length: perParent }, () => ({
      ...samples[mutation](world),
      coOrganiserIds: undefined,
      agencyIds: undefined,
      organisationId,
    })),
  );
  for (const part of [items.slice(0, 300), items.slice(300)]) {
    const input = { [plural(type)]: part };
    const outcome = await outcomeOf(world, { type, mutation: `${mutation}s`, input, as: administrator });
    expect(outcome.records).toHaveLength(part.length);
  }
}

const page = '(first: 2) { totalCount nodes { id title organisation { id } area { id } } pageInfo { hasNextPage } }';
const lists = ['dialogues', 'supervisions', 'criticisms', 'surveys'] as const;

interface Owner {
  id: string;
  [list: string]: unknown;
}

function read(type: 'Area' | 'Organisation', ids: readonly string[]) {
  return world.service.graphql<{ _entities: Owner[] }>(
    `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { id ${lists.map((list) => `${list}${page}`).join(' ')} } } }`,
    { them: ids.map((id) => ({ __typename: type, id })) },
  );
}

describe.each(['Area', 'Organisation'] as const)('%s', (type) => {
  test('each has its own newest records and how many there are', async () => {
    const { data } = await read(type, owners[type]);
    expect(data?._entities).toHaveLength(parents);
    data?._entities.forEach((owner, i) => {
      const place = { organisation: { id: owners.Organisation[i] }, area: { id: owners.Area[i] } };
      for (const list of lists) {
        expect(owner[list]).toMatchObject({ totalCount: perParent, nodes: [place, place], pageInfo: { hasNextPage: true } });
      }
    });
  });

  test('200 take as few statements as 20', async () => {
    // A page and a count for each list.
    for (const ids of [owners[type].slice(0, 20), owners[type]])
      expect(await world.service.countStatements(() => read(type, ids))).toBeLessThanOrEqual(2 * lists.length);
  });
});

test('200 records by their ids take one statement', async () => {
  const { data } = await world.service.graphql<{ dialogues: { nodes: { id: string }[] } }>(
    '{ dialogues(first: 200) { nodes { id } } }',
  );
  const them = data?.dialogues.nodes.map(({ id }) => ({ __typename: 'Dialogue', id }));
  expect(them).toHaveLength(200);
  const query =
    'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Dialogue { id title coOrganisers { id } } } }';
  expect(await world.service.countStatements(() => world.service.graphql(query, { them }))).toBe(1);
});
