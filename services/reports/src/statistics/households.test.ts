import { HouseholdAssessed, HouseholdCancelled } from '@danvan/contracts/welfare';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { household } from '../../test/records.ts';
import { reports } from '../service.ts';

let service: TestService;
const official = { as: 'attestor' } as const;
const asked = { metric: 'household.count', kind: 'VN-2016' };
const many = (count: number, name: string, area: string, status: 'POOR' | 'NEAR_POOR' | 'NOT_POOR') =>
  Array.from({ length: count }, (_, n) => household(`${name} ${n}`, area, [['2018-06-01', status]]));

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
  await service.deliverAll(HouseholdAssessed, [
    ...many(3, 'poor of Cát Linh', 'catLinh', 'POOR'),
    ...many(12, 'near-poor of Cát Linh', 'catLinh', 'NEAR_POOR'),
    ...many(30, 'others of Cát Linh', 'catLinh', 'NOT_POOR'),
    ...many(20, 'poor of Văn Chương', 'vanChuong', 'POOR'),
    ...many(15, 'near-poor of Văn Chương', 'vanChuong', 'NEAR_POOR'),
    ...many(40, 'poor of Tản Lĩnh', 'tanLinh', 'POOR'),
  ]);
});
afterAll(() => service.stop());

describe('households by poverty status', () => {
  test('count with the status that they have on the last day of the period', async () => {
    const moved = household('rising', 'tanLinh', [
      ['2016-06-01', 'POOR'],
      ['2017-06-01', 'NEAR_POOR'],
      ['2017-09-01', 'NOT_POOR'],
    ]);
    await service.deliver(HouseholdAssessed, moved, { sequence: 4 });
    const on = (to: string, status: string) =>
      figure(service, { ...asked, status, period: { from: '2016-01-01', to } }, official);
    expect([
      await on('2016-05-31', 'POOR'),
      await on('2016-12-31', 'POOR'),
      await on('2017-05-31', 'POOR'),
      await on('2017-06-01', 'POOR'),
    ]).toEqual(['0', '1', '1', '0']);
    expect([
      await on('2017-08-31', 'NEAR_POOR'),
      await on('2017-09-01', 'NEAR_POOR'),
      await on('2017-12-31', 'NOT_POOR'),
    ]).toEqual(['1', '0', '1']);
    await service.deliver(HouseholdCancelled, { ...moved, status: 'CANCELLED' }, { sequence: 5 });
    expect(await on('2016-12-31', 'POOR')).toBe('0');
  });

  test('count in their own area, whoever is responsible for them', async () => {
    expect(await figure(service, { ...asked, status: 'POOR', area: { id: idOf('dongDa') } }, official)).toBe('23');
    expect(await figure(service, { ...asked, areaLevel: 'COMMUNE' }, official)).toBe('120');
  });

  test('a standard has to be named', async () => {
    const { errors } = await askStatistics(service, { metric: 'household.count' }, official);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['kind'] }] });
  });
});

describe('what the public sees of households', () => {
  const shown = async (input: Record<string, unknown>) => {
    const { data, errors } = await askStatistics(service, { ...asked, ...input });
    if (!data?.statistics) throw new Error(JSON.stringify(errors));
    return { total: data.statistics.total.value, rows: data.statistics.rows.nodes.map((row) => row.value) };
  };

  test('a cell of 1 to 9 is hidden, and another one of its row and of its column, so that no sum gives it away', async () => {
    const { data } = await askStatistics(service, { ...asked, area: { id: idOf('dongDa') }, groupBy: ['AREA', 'STATUS'] });
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.status, row.value, row.hidden])).toEqual([
      [idOf('catLinh'), 'POOR', null, true],
      [idOf('catLinh'), 'NEAR_POOR', null, true],
      [idOf('catLinh'), 'NOT_POOR', '30', false],
      [idOf('vanChuong'), 'POOR', null, true],
      [idOf('vanChuong'), 'NEAR_POOR', null, true],
      [idOf('vanChuong'), 'NOT_POOR', '0', false],
    ]);
  });

  test('the same cell is hidden however it is asked for', async () => {
    const catLinh = { area: { id: idOf('catLinh') } };
    expect((await shown({ ...catLinh, status: 'NEAR_POOR' })).total).toBeNull();
    expect((await shown({ ...catLinh, groupBy: ['STATUS'] })).rows).toEqual([null, null, '30']);
    expect((await shown({ area: { id: idOf('vanChuong') }, status: 'POOR' })).total).toBeNull();
    expect((await shown(catLinh)).total).toBe('45');
  });

  test('larger areas are shown', async () => {
    expect(await shown({ groupBy: ['STATUS'] })).toEqual({ total: '120', rows: ['63', '27', '30'] });
    expect((await shown({ status: 'POOR', groupBy: ['AREA'] })).rows).toEqual(['23', '40']);
  });

  test('whoever may read statistics sees each cell and the records behind it, nobody else', async () => {
    const small = { ...asked, area: { id: idOf('catLinh') }, status: 'POOR' };
    const seen = await askRecords(service, small, official);
    expect(seen.data?.statistics?.total).toMatchObject({ value: '3', hidden: false, records: { totalCount: 3 } });
    const anybody = await askRecords(service, small);
    expect(anybody.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['statistics', 'total', 'records'], 'UNAUTHENTICATED'],
    ]);
    expect(anybody.data?.statistics?.total).toMatchObject({ value: null, hidden: true, records: null });
    const member = await askRecords(service, { ...small, status: undefined }, { as: 'mobilisation_team_member' });
    expect(member.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('questions so fine that two answers differ by one household are refused', async () => {
    const fine = [
      { period: { from: '2019-01-01', to: '2019-12-30' } },
      { organisationId: idOf('ofCity'), area: null },
      { tier: 'PROVINCE' },
      { areaLevel: 'COMMUNE' },
      { groupBy: ['ORGANISATION'] },
      { groupBy: ['AREA'], rowsLevel: 'COMMUNE' },
      { mapAsOf: '2019-06-01' },
    ];
    for (const input of fine) {
      const { errors } = await askStatistics(service, { ...asked, ...input });
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await askStatistics(service, { ...asked, ...input }, official)).errors).toBeUndefined();
    }
  });
});
