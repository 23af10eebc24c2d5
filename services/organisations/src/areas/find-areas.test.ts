import { cpuWhile, hostileTexts } from '@danvan/testing/hostile-text';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshCode, givenArea } from '../../test/given.ts';
import { done, startRegistry } from '../../test/registry.ts';

let service: TestService;
let city: string;
let district: string;
const wards: Record<string, string> = {};

/** A city of one district with four wards; on 2025-07-01 the district ends and its wards come straight under the city, one renamed. */
beforeAll(async () => {
  service = await startRegistry();
  city = await givenArea(service, { name: 'Thành phố Hà Nội', kind: 'CITY', code: '01' });
  district = await givenArea(service, { name: 'Quận Đống Đa', kind: 'URBAN_DISTRICT', code: '006', parentId: city });
  for (const name of ['Em', 'Ánh', 'Đào', 'Dung'])
    wards[name] = await givenArea(service, { name, kind: 'WARD', parentId: district });
  for (const [name, id] of Object.entries(wards)) {
    const renamed = name === 'Đào' ? { name: 'Đào Mới' } : {};
    await done(service, 'reviseArea', { id, version: 1, from: '2025-07-01', parentId: city, ...renamed });
  }
  await done(service, 'endArea', { id: district, version: 1, validTo: '2025-07-01' });
});
afterAll(() => service.stop());

async function read(query: string, variables: object = {}): Promise<Record<string, never>> {
  const { data, errors } = await service.graphql<Record<string, never>>(query, { ...variables });
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

test('an area reads as it was on a day: name, parent, way from the top', async () => {
  const query = `query ($id: UUID!) {
    earlier: area(id: $id, asOf: "2019-10-01") { asOf name parent { name } path { name } }
    now: area(id: $id) { asOf name parent { name } path { name } }
    before: area(id: $id, asOf: "1999-12-31") { name }
  }`;
  expect(await read(query, { id: wards['Đào'] })).toEqual({
    earlier: {
      ...{ asOf: '2019-10-01', name: 'Đào', parent: { name: 'Quận Đống Đa' } },
      path: [{ name: 'Thành phố Hà Nội' }, { name: 'Quận Đống Đa' }, { name: 'Đào' }],
    },
    now: {
      asOf: '2026-11-22',
      name: 'Đào Mới',
      parent: { name: 'Thành phố Hà Nội' },
      path: [{ name: 'Thành phố Hà Nội' }, { name: 'Đào Mới' }],
    },
    before: null,
  });
});

test('an area that ended stays readable as it was last, and is null on a day after its end', async () => {
  const query = `query ($id: UUID!) {
    last: area(id: $id) { asOf name validTo parent { name } children { totalCount } }
    after: area(id: $id, asOf: "2025-07-01") { name }
  }`;
  expect(await read(query, { id: district })).toEqual({
    last: {
      asOf: '2025-06-30',
      name: 'Quận Đống Đa',
      validTo: '2025-07-01',
      parent: { name: 'Thành phố Hà Nội' },
      children: { totalCount: 4 },
    },
    after: null,
  });
});

test('children are those of the day, in Vietnamese order, page by page', async () => {
  const names = async (asOf: string, after?: string) =>
    (
      await read(
        `query ($id: UUID!, $asOf: LocalDate, $after: String) {
           area(id: $id, asOf: $asOf) { children(first: 3, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }`,
        { id: city, asOf, after },
      )
    )['area'];
  expect(await names('2019-01-01')).toMatchObject({ children: { totalCount: 1, nodes: [{ name: 'Quận Đống Đa' }] } });
  const first = (await names('2026-01-01')) as unknown as { children: { pageInfo: { endCursor: string } } };
  expect(first).toMatchObject({
    children: { totalCount: 4, nodes: [{ name: 'Ánh' }, { name: 'Dung' }, { name: 'Đào Mới' }], pageInfo: { hasNextPage: true } },
  });
  expect(await names('2026-01-01', first.children.pageInfo.endCursor)).toMatchObject({
    children: { nodes: [{ name: 'Em' }], pageInfo: { hasNextPage: false } },
  });
});

test('versions come oldest first, each with the parent it had', async () => {
  const { area } = await read('query ($id: UUID!) { area(id: $id) { versions { name parent { name } validFrom validTo } } }', {
    id: wards['Em'],
  });
  expect(area).toEqual({
    versions: [
      { name: 'Em', parent: { name: 'Quận Đống Đa' }, validFrom: '2000-01-01', validTo: '2025-07-01' },
      { name: 'Em', parent: { name: 'Thành phố Hà Nội' }, validFrom: '2025-07-01', validTo: null },
    ],
  });
});

test.each([
  ['name: "dong da"', ['Quận Đống Đa']],
  ['name: "ĐỐNG"', ['Quận Đống Đa']],
  ['name: "dao"', ['Đào']],
  ['name: "100%"', []],
  ['name: "_"', []],
  ['level: DISTRICT', ['Quận Đống Đa']],
  ['kind: CITY', ['Thành phố Hà Nội']],
  ['level: COMMUNE, name: "n"', ['Ánh', 'Dung']],
])('areas with { %s } in 2019', async (filter, expected) => {
  const { areas } = (await read(
    `{ areas(filter: { ${filter} }, asOf: "2019-01-01") { totalCount nodes { name } } }`,
  )) as never as {
    areas: { totalCount: number; nodes: { name: string }[] };
  };
  expect(areas.nodes.map(({ name }) => name)).toEqual(expected);
  expect(areas.totalCount).toBe(expected.length);
});

test('areas within another are it and all below it on that day; areas below it are the children', async () => {
  const query = `query ($id: UUID!, $asOf: LocalDate) {
    within: areas(filter: { withinId: $id }, asOf: $asOf) { totalCount }
    below: areas(filter: { parentId: $id }, asOf: $asOf) { totalCount } }`;
  expect(await read(query, { id: city, asOf: '2019-01-01' })).toEqual({ within: { totalCount: 6 }, below: { totalCount: 1 } });
  expect(await read(query, { id: city, asOf: '2026-01-01' })).toEqual({ within: { totalCount: 5 }, below: { totalCount: 4 } });
});

test('entities answer other services, in their order, null for an unknown one', async () => {
  const representations = [wards['Em'], '018f3c6e-8a00-7000-8000-000000000000', district].map((id) => ({
    __typename: 'Area',
    id,
  }));
  const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Area { name } } }';
  expect(await read(query, { representations })).toEqual({ _entities: [{ name: 'Em' }, null, { name: 'Quận Đống Đa' }] });
});

test('a page that is too long and a cursor of elsewhere are refused with a clear error', async () => {
  const long = await service.graphql('{ areas(first: 201) { nodes { name } } }');
  expect(long.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const cursor = await service.graphql(`{ areas(after: "${freshCode()}") { nodes { name } } }`);
  expect(cursor.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('several mutations in one request each see what the one before has done', async () => {
  const own = await givenArea(service, { name: 'Tỉnh A', kind: 'PROVINCE' });
  const mutation = (n: number) =>
    `m${n}: registerArea(input: { requestId: "${crypto.randomUUID()}", area: { code: "${freshCode()}", name: "Xã ${n}", kind: COMMUNE, parentId: "${own}", validFrom: "2020-01-01" } }) {
       ... on Area { parent { children { totalCount } } } }`;
  const { data } = await service.graphql(`mutation { ${mutation(1)} ${mutation(2)} }`, {}, { as: 'administrator' });
  expect(data).toEqual({ m1: { parent: { children: { totalCount: 1 } } }, m2: { parent: { children: { totalCount: 2 } } } });
});

test.each(hostileTexts)('a search for %s without end is refused with how long a name may be', async (_, text) => {
  const search = async (name: string) => {
    const { errors } = await service.graphql('query ($name: String) { areas(filter: { name: $name }) { totalCount } }', { name });
    expect(errors).toMatchObject([{ message: expect.stringMatching(/50000|300/), extensions: { code: 'BAD_USER_INPUT' } }]);
  };
  const searches = async () => {
    await search(text.slice(0, 301));
    await search(text.slice(0, 150_000));
  };
  expect(await cpuWhile(searches)).toBeLessThan(5_000);
});
