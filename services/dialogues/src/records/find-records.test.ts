import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, camel, fieldsOf, given, outcomeOf, type Typename } from '../../test/records.ts';
import { type EntryMutation, pastDay, samples } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

interface Page {
  edges: { cursor: string }[];
  nodes: { id: string; date: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/** With what an input of those early days needs to be another. */
const types: [Typename, EntryMutation, string, object?][] = [
  ['Dialogue', 'recordDialogue', 'heldOn'],
  ['Supervision', 'recordSupervision', 'date'],
  ['Criticism', 'recordCriticism', 'date'],
  ['Survey', 'recordSurvey', 'date'],
  ['ReceptionSchedule', 'publishReceptionSchedule', 'validFrom'],
  ['Reception', 'recordReception', 'date'],
  ['Posting', 'recordPosting', 'date', { regime: 'PL34_2007' }],
  ['PeoplesConference', 'recordPeoplesConference', 'date'],
  ['FrontWorkingSession', 'recordFrontWorkingSession', 'date'],
];

describe.each(types)('%s', (type, entry, dateField, early) => {
  const one = camel(type);
  const read = async (filter: object, page = '') => {
    const { data, errors } = await world.service.graphql<Record<string, Page>>(
      `query ($filter: ${type}Filter) { ${one}s(filter: $filter ${page}) { edges { cursor } nodes { id date } pageInfo { hasNextPage endCursor } totalCount } }`,
      { filter },
    );
    return { page: data?.[`${one}s`] as Page, errors };
  };
  const idsOf = async (filter: object) => (await read(filter)).page.nodes.map(({ id }) => id);
  const enter = (own: object) =>
    outcomeOf(world, {
      type,
      mutation: entry,
      input: { ...samples[entry](world), agencyIds: undefined, coOrganiserIds: undefined, ...early, ...own },
      as: administrator,
    });

  test('is read by anybody, by its id and as an entity', async () => {
    const { __typename, ...record } = await given(world, entry);
    const byId = await world.service.graphql(`query ($id: UUID!) { ${one}(id: $id) { id version ${fieldsOf[type]} } }`, {
      id: record.id,
    });
    expect(byId.data).toEqual({ [one]: record });
    const entities = await world.service.graphql(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { id version ${fieldsOf[type]} } } }`,
      { them: [{ __typename: type, id: record.id }] },
    );
    expect(entities.data).toEqual({ _entities: [record] });
    const missing = await world.service.graphql(`{ ${one}(id: "01980000-0000-7000-8000-000000000000") { id } }`);
    expect(missing.data).toEqual({ [one]: null });
  });

  test('is listed newest first, page by page, each once', async () => {
    const days = ['2017-03-01', '2017-03-02', '2017-03-02', '2017-03-03', '2017-03-04'];
    const made = [];
    for (const day of days) made.push((await enter({ [dateField]: day })).id);
    const filter = { from: '2017-03-01', to: '2017-03-04' };
    const first = (await read(filter, ', first: 2')).page;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = (await read(filter, `, first: 10, after: "${first.pageInfo.endCursor}"`)).page;
    expect([...first.nodes, ...rest.nodes].map(({ date }) => date)).toEqual(days.toReversed());
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id).sort()).toEqual(made.sort());
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await read(filter, ', first: 201')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is found by organisation, by area and by day', async () => {
    const [atWard, atNeighbour] = [
      await enter({ [dateField]: '2016-05-05' }),
      await enter({ [dateField]: '2016-05-06', organisationId: world.neighbour }),
    ];
    const then = { from: '2016-05-01', to: '2016-05-31' };
    expect(await idsOf(then)).toEqual([atNeighbour.id, atWard.id]);
    expect(await idsOf({ ...then, organisationId: world.neighbour })).toEqual([atNeighbour.id]);
    expect(await idsOf({ ...then, areaId: world.ward })).toEqual([atWard.id]);
    expect(await idsOf({ ...then, to: '2016-05-05' })).toEqual([atWard.id]);
    expect(await idsOf({ ...then, from: '2016-05-06' })).toEqual([atNeighbour.id]);
    expect(await idsOf({ ...then, areaId: world.city })).toEqual([]);
    expect(await idsOf({ ...then, areaId: world.city, includeSubareas: true })).toEqual([atWard.id]);
  });

  test('is left out once it is cancelled, unless asked for', async () => {
    const kept = await enter({ [dateField]: '2015-01-02' });
    const dropped = await enter({ [dateField]: '2015-01-01' });
    const input = { id: dropped.id, version: 1, reason: 'Nhập trùng' };
    await outcomeOf(world, { type, mutation: `cancel${type}`, input, as: administrator });
    const then = { from: '2015-01-01', to: '2015-12-31' };
    expect(await idsOf(then)).toEqual([kept.id]);
    expect(await idsOf({ ...then, status: 'CANCELLED' })).toEqual([dropped.id]);
    expect(await idsOf({ ...then, status: kept['status'] })).toEqual([kept.id]);
  });
});

test.each([
  ['Dialogue', 'recordDialogue', 'kind', 'heldOn', ['PERIODIC', 'AD_HOC', 'UNSPECIFIED']],
  ['Supervision', 'recordSupervision', 'form', 'date', ['DOCUMENT_STUDY', 'UNSPECIFIED']],
  ['Criticism', 'recordCriticism', 'form', 'date', ['WRITTEN', 'UNSPECIFIED']],
] as const)('%ss are found by %3$s', async (type, mutation, field, dateField, values) => {
  for (const value of values) {
    const input = { ...samples[mutation](world), [field]: value, [dateField]: '2014-07-07' };
    const { id } = await outcomeOf(world, { type, mutation, input });
    const { data } = await world.service.graphql(
      `{ ${type.toLowerCase()}s(filter: { ${field}: ${value}, to: "2014-12-31" }) { nodes { id } } }`,
    );
    expect(data).toEqual({ [`${type.toLowerCase()}s`]: { nodes: [{ id }] } });
  }
});

test.each([
  ['an unknown kind', '{ dialogues(filter: { kind: SOMETIMES }) { nodes { id } } }'],
  ['a malformed id', '{ dialogues(filter: { areaId: "01" }) { nodes { id } } }'],
  ['a day that does not exist', '{ dialogues(filter: { from: "2026-02-30" }) { nodes { id } } }'],
  ['a cursor of somewhere else', `{ dialogues(after: "${pastDay}") { nodes { id } } }`],
])('%s gets a clear error', async (_, query) => {
  const { errors } = await world.service.graphql(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
  expect(JSON.stringify(errors)).not.toContain('stack');
});
