import { randomUUID } from 'node:crypto';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, givenArea } from './given.ts';
import { done, startRegistry } from './registry.ts';

let service: TestService;
let city: string;

/** 200 wards of 20 districts, each with two organisations that have a superior and one of them a subordinate, an official and a one-stop point. */
beforeAll(async () => {
  service = await startRegistry();
  city = await givenArea(service, { kind: 'CITY' });
  const area = (kind: string, parentId: string, n: number) => ({
    id: randomUUID(),
    code: `${kind[0]}${n}`,
    name: `Nơi ${n}`,
    kind,
    parentId,
    validFrom: '2000-01-01',
  });
  const districts = Array.from({ length: 20 }, (_, n) => area('URBAN_DISTRICT', city, n));
  const wards = Array.from({ length: 200 }, (_, n) => area('WARD', districts[n % 20]?.id ?? '', n));
  await done(service, 'registerAreas', { areas: [...districts, ...wards] });
  const pairs = wards.map(({ id }) => [organisation(id), organisation(id)] as const);
  await done(service, 'registerOrganisations', { organisations: pairs.flat() });
  const relations = pairs.map(([from, to]) => ({ fromId: from.id, toId: to.id, type: 'SUBORDINATE', validFrom: '2010-01-01' }));
  await done(service, 'registerRelations', { relations });
  const { id: personId } = await done(service, 'registerPerson', { name: 'Trần Văn Mẫu' });
  const owners = pairs.map(([{ id: organisationId }]) => ({ organisationId, post: 'HEAD_OF_UNIT', validFrom: '2010-01-01' }));
  await done(service, 'registerPostHoldings', { postHoldings: owners.map((owner) => ({ ...owner, personId })) });
  const points = owners.map(({ organisationId, validFrom }) => ({ organisationId, validFrom, name: 'Bộ phận một cửa' }));
  await done(service, 'registerOneStopPoints', { oneStopPoints: points });
});
afterAll(() => service.stop());

const organisation = (areaId: string) => ({ ...anOrganisation, id: randomUUID(), areaId });

/**
 * The most that it takes, for few rows or for many. By timing alone two loads of one loader fall into one batch or into two, so the two
 * counts may differ; the bounds below are what it takes when no two meet.
 */
async function statementsFor(query: string, variables: (rows: number) => Record<string, unknown>): Promise<number> {
  const count = (rows: number) =>
    service.countStatements(async () => {
      const { data, errors } = await service.graphql(query, variables(rows));
      if (errors || !data) throw new Error(JSON.stringify(errors));
    });
  return Math.max(await count(20), await count(200));
}

test('a page of areas with all that hangs on them takes as few statements for 200 as for 20', async () => {
  const query = `query ($first: Int!) { areas(first: $first, filter: { level: COMMUNE }) { totalCount nodes {
    name parent { name } path { name } versions { name parent { name } } children(first: 5) { totalCount nodes { name } }
    organisations(first: 5) { totalCount nodes { name area { name } } } } } }`;
  const most = await statementsFor(query, (first) => ({ first }));
  expect(most).toBeLessThanOrEqual(12);
});

test('a page of organisations with all that hangs on them takes as few statements for 200 as for 20', async () => {
  const query = `query ($first: Int!) { organisations(first: $first) { totalCount nodes {
    name area { name path { name } } parents { name parents { name } } children(first: 5) { totalCount nodes { name } }
    relations { to { name } } versions { name area { name } } posts { post person { name } } oneStopPoints { name } } } }`;
  const most = await statementsFor(query, (first) => ({ first }));
  expect(most).toBeLessThanOrEqual(18);
});

test('entities for other services take as few statements for 200 as for 20', async () => {
  const rows = await service.query<{ id: string }>(`SELECT area_id AS id FROM area_version WHERE level = 'COMMUNE'`);
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Area { name parent { name } } } }';
  const most = await statementsFor(query, (count) => ({
    representations: rows.slice(0, count).map(({ id }) => ({ __typename: 'Area', id })),
  }));
  expect(most).toBeLessThanOrEqual(2);
});
