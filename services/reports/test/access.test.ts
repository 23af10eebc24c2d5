import { type RoleName, roles } from '@danvan/local/roles';
import { forgedTokenFor, startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reports } from '../src/service.ts';
import { askRecords, askStatistics, inHaNoi, year2019 } from './asking.ts';
import { givenCity } from './city.ts';
import { idOf } from './ids.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

const everybody = [undefined, ...(Object.keys(roles) as RoleName[])];
const publicQuery = `query ($statistics: StatisticsInput!, $report: AreaReportInput!, $period: PeriodInput!, $ids: [_Any!]!) {
  metrics { name } statistics(input: $statistics) { total { value records { totalCount } } } areaReport(input: $report) { title { vi } }
  _entities(representations: $ids) {
    ... on Area { statistics(input: { metric: "dialogue.count", period: $period }) { total { value } } }
    ... on Organisation { statistics(input: { metric: "dialogue.count", period: $period }) { total { value } } } } }`;

describe('who may read what', () => {
  test.each(everybody)('figures, reports and the records behind public acts: everybody, as %s', async (as) => {
    const variables = {
      statistics: { metric: 'award.count', period: year2019, area: inHaNoi },
      report: { area: inHaNoi, year: 2019 },
      period: year2019,
      ids: [
        { __typename: 'Area', id: idOf('city') },
        { __typename: 'Organisation', id: idOf('ofCity') },
      ],
    };
    const { data, errors } = await service.graphql(publicQuery, variables, { as });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      statistics: { total: { value: '0', records: { totalCount: 0 } } },
      _entities: [{ statistics: { total: { value: '0' } } }, {}],
    });
  });

  test.each(everybody)('records behind households: who may read statistics, as %s', async (as) => {
    const mayRead = as !== undefined && roles[as].scopes.some((scope) => scope === 'statistics:read');
    const { data, errors } = await askRecords(service, { metric: 'household.count', kind: 'VN-2022' }, { as });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      mayRead ? undefined : [as === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'],
    );
    expect(data?.statistics?.total.records ?? null).toEqual(mayRead ? { totalCount: 0, nodes: [] } : null);
  });

  test('a token that nobody signed is refused as a whole', async () => {
    const { data, errors } = await askStatistics(
      service,
      { metric: 'dialogue.count' },
      { token: await forgedTokenFor('administrator') },
    );
    expect([data ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
  });
});

describe('bad input', () => {
  const codeOf = async (input: Record<string, unknown>) => {
    const { errors } = await askStatistics(service, { metric: 'dialogue.count', ...input });
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|SELECT/);
    return errors?.[0]?.extensions.code;
  };

  test('ids, days and enum values that are none', async () => {
    expect(await codeOf({ organisationId: 'me', area: null })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ period: { from: '2019-02-30', to: '2019-12-31' } })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ tier: 'VILLAGE' })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ metric: "x'; DROP TABLE fact; --" })).toBe('BAD_USER_INPUT');
  });

  test('areas that are named in two ways, in half a way or not known', async () => {
    expect(await codeOf({ area: { code: '01' } })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ area: { id: idOf('city'), code: '01', level: 'PROVINCE' } })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ organisationId: idOf('ofCity') })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ area: { id: idOf('nowhere') } })).toBe('NOT_FOUND');
    expect(await codeOf({ area: { code: '01', level: 'COMMUNE' } })).toBe('NOT_FOUND');
  });

  test('tables that are too long, pages that are too long and cursors of other lists', async () => {
    const fine = { groupBy: ['MONTH', 'TIER', 'AREA_LEVEL', 'KIND'], period: { from: '1900-01-01', to: '2019-12-31' } };
    expect(await codeOf(fine)).toBe('BAD_USER_INPUT');
    const rows = (page: string) =>
      service.graphql<{
        statistics: { rows: { nodes: { tier: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      }>(
        `query ($input: StatisticsInput!) { statistics(input: $input) { rows(${page}) { nodes { tier } pageInfo { endCursor hasNextPage } } } }`,
        { input: { metric: 'dialogue.count', period: year2019, groupBy: ['TIER'] } },
      );
    expect((await rows('first: 201')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await rows('after: "elsewhere"')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const first = (await rows('first: 3')).data?.statistics.rows;
    expect([first?.nodes.map(({ tier }) => tier), first?.pageInfo.hasNextPage]).toEqual([
      ['CENTRAL', 'PROVINCE', 'DISTRICT'],
      true,
    ]);
    const rest = (await rows(`first: 3, after: "${first?.pageInfo.endCursor}"`)).data?.statistics.rows;
    expect([rest?.nodes.map(({ tier }) => tier), rest?.pageInfo.hasNextPage]).toEqual([['GRASSROOTS'], false]);
  });

  test('a refusal speaks the language of the caller', async () => {
    const { errors } = await askStatistics(service, { metric: 'dialogue.coverage' }, { language: 'vi' });
    expect(errors?.[0]?.extensions['issues']).toEqual([{ path: ['areaLevel'], message: 'Độ bao phủ cần cấp của đơn vị.' }]);
  });
});
