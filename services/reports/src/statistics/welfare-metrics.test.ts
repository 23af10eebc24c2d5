import { HouseholdAssessed, HouseholdCorrected } from '@danvan/contracts/welfare';
import {
  DisbursementCancelled,
  DisbursementPaid,
  HousingCaseCompleted,
  HousingCasePaid,
} from '@danvan/contracts/welfare-housing';
import { SponsorshipCancelled, SponsorshipEnded, SponsorshipPledged } from '@danvan/contracts/welfare-sponsorship';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { disbursement, housingCase, movedHousehold, sponsorship } from '../../test/welfare-records.ts';
import { reports } from '../service.ts';

let service: TestService;
const official = { as: 'attestor' } as const;
const ask = (metric: string, input: Record<string, unknown> = {}) => figure(service, { metric, ...input }, official);
const inDongDa = { area: { id: idOf('dongDa') } };
async function rowOf(metric: string, input: Record<string, unknown> = {}) {
  const { data, errors } = await askRecords(service, { metric, ...input }, official);
  expect(errors).toBeUndefined();
  const { value, unit, recordCount, records } = data?.statistics?.total ?? {};
  return { value, unit, recordCount, traced: records?.totalCount };
}

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

describe('housing', () => {
  beforeAll(async () => {
    const deadline = '2019-12-31';
    await service.deliverAll(HousingCaseCompleted, [
      housingCase({ id: 'h1', area: 'catLinh', of: 'family A', on: '2019-12-16', deadline, work: 'NEW' }),
      housingCase({ id: 'h2', area: 'catLinh', of: 'family A', on: '2019-06-01', deadline, work: 'REPAIR' }),
      housingCase({ id: 'h3', area: 'tanLinh', of: 'family B', on: '2019-11-01', deadline, work: 'REPAIR' }),
      housingCase({ id: 'h4', area: 'tanLinh', of: 'family C', on: '2018-12-31', deadline: '2018-12-01', work: 'NEW' }),
    ]);
    const approved = { status: 'APPROVED', completedOn: null } as const;
    await service.deliver(
      HousingCasePaid,
      housingCase({ id: 'h5', area: 'tanLinh', of: 'family D', on: '2019-12-20', ...approved }),
    );
    await service.deliverAll(DisbursementPaid, [
      disbursement({ id: 'p1', area: 'catLinh', of: 'h1', on: '2019-03-15', amount: '9007199254740993' }),
      disbursement({ id: 'p2', area: 'catLinh', of: 'h1', on: '2019-10-15', amount: '1' }),
      disbursement({ id: 'p3', area: 'tanLinh', of: 'h3', on: '2019-05-01', amount: '40000000' }),
      disbursement({ id: 'p4', area: 'tanLinh', of: 'h3', on: '2020-01-01', amount: '5000000' }),
    ]);
  });

  test('households count once however many houses of theirs were worked on; what is not ready counts nowhere', async () => {
    expect(await rowOf('housing.householdsCompleted')).toEqual({ value: '2', unit: 'HOUSEHOLDS', recordCount: 3, traced: 3 });
    expect(await ask('housing.householdsCompleted', { kind: 'REPAIR' })).toBe('2');
    expect(await ask('housing.householdsCompleted', { kind: 'NEW' })).toBe('1');
    const { data } = await askStatistics(service, { metric: 'housing.householdsCompleted', groupBy: ['AREA', 'KIND'] }, official);
    expect(data?.statistics?.total.value).toBe('2');
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.kind, row.value])).toEqual([
      [idOf('dongDa'), 'NEW', '1'],
      [idOf('dongDa'), 'REPAIR', '1'],
      [idOf('baVi'), 'NEW', '0'],
      [idOf('baVi'), 'REPAIR', '1'],
    ]);
  });

  test('the lead is that of the case closest to its deadline: negative when one was late, 0 when there is none', async () => {
    expect(await rowOf('housing.leadDays')).toEqual({ value: '15', unit: 'DAYS', recordCount: 3, traced: 3 });
    expect(await ask('housing.leadDays', { area: { id: idOf('baVi') } })).toBe('60');
    expect(await ask('housing.leadDays', { period: { from: '2018-01-01', to: '2019-12-31' } })).toBe('-30');
    expect(await rowOf('housing.leadDays', { period: { from: '2010-01-01', to: '2010-12-31' } })).toEqual({
      value: '0',
      unit: 'DAYS',
      recordCount: 0,
      traced: 0,
    });
  });

  test('money is added to the đồng, beyond what a double holds, and a cancelled payment goes out by its own amount', async () => {
    const total = { unit: 'VND', recordCount: 3, traced: 3 };
    expect(await rowOf('housing.supportTotal')).toEqual({ value: '9007199294740994', ...total });
    expect(await ask('housing.supportTotal', inDongDa)).toBe('9007199254740994');
    const { data } = await askStatistics(service, { metric: 'housing.supportTotal', groupBy: ['MONTH'] }, official);
    expect(data?.statistics?.rows.nodes.filter((row) => row.value !== '0').map((row) => [row.month, row.value])).toEqual([
      ['2019-03', '9007199254740993'],
      ['2019-05', '40000000'],
      ['2019-10', '1'],
    ]);
    const cancelled = disbursement({ id: 'p2', area: 'catLinh', of: 'h1', on: '2019-10-15', amount: '1', status: 'CANCELLED' });
    await service.deliver(DisbursementCancelled, cancelled, { sequence: 2 });
    expect(await ask('housing.supportTotal')).toBe('9007199294740993');
  });

  test('an event that comes twice counts once', async () => {
    const payment = disbursement({ id: 'twice', area: 'catLinh', of: 'h1', on: '2017-03-15', amount: '70' });
    const envelope = await service.deliver(DisbursementPaid, payment);
    await service.deliver(DisbursementPaid, payment, envelope);
    await service.deliver(DisbursementPaid, payment); // the same, told anew
    expect(await ask('housing.supportTotal', { period: { from: '2017-01-01', to: '2017-12-31' } })).toBe('70');
  });
});

describe('near-poverty', () => {
  const standard = { kind: 'QN-2023' };
  const entry = { kind: 'ENTRY', from: 'NOT_POOR', to: 'NEAR_POOR', on: '2018-06-01' } as const;
  const exit = { kind: 'EXIT', from: 'NEAR_POOR', to: 'NOT_POOR', on: '2019-05-01' } as const;

  beforeAll(async () => {
    await service.deliverAll(HouseholdAssessed, [
      movedHousehold({ id: 'left', area: 'catLinh' }, [entry, exit]),
      movedHousehold({ id: 'left and back', area: 'catLinh' }, [
        entry,
        exit,
        { ...entry, on: '2019-09-01' },
        { ...exit, on: '2019-11-01' },
      ]),
      movedHousehold({ id: 'left poverty', area: 'tanLinh' }, [
        { ...entry, to: 'POOR' },
        { ...exit, from: 'POOR' },
      ]),
      movedHousehold({ id: 'stays', area: 'tanLinh' }, [entry]),
    ]);
  });

  test('those that left it count once a period and standard; those that left poverty are others', async () => {
    const exits = { metric: 'poverty.nearPoorExits', ...standard };
    expect(await rowOf('poverty.nearPoorExits', standard)).toMatchObject({ value: '2', recordCount: 3, traced: 3 });
    expect(await ask('poverty.nearPoorExits', { ...standard, period: { from: '2019-10-01', to: '2019-12-31' } })).toBe('1');
    expect(await ask('poverty.nearPoorExits', { kind: 'VN-2016' })).toBe('0');
    const { errors } = await askStatistics(service, { ...exits, kind: undefined }, official);
    expect(errors?.[0]?.extensions).toMatchObject({ issues: [{ path: ['kind'] }] });
  });

  test('those that remain are near-poor on the last day; moves never count as a status', async () => {
    expect(await rowOf('poverty.nearPoorRemaining', standard)).toMatchObject({ value: '1', unit: 'HOUSEHOLDS', recordCount: 1 });
    expect(await ask('poverty.nearPoorRemaining', { ...standard, period: { from: '2018-01-01', to: '2018-12-31' } })).toBe('3');
    expect(await ask('household.count', standard)).toBe('4');
  });

  test('a correction moves an exit to its new day, and one that is taken back is gone', async () => {
    const of2017 = { ...standard, period: { from: '2017-01-01', to: '2017-12-31' } };
    const at = (on: string) =>
      movedHousehold({ id: 'left', area: 'catLinh' }, [
        { ...entry, on: '2016-01-01' },
        { ...exit, on },
      ]);
    await service.deliver(HouseholdCorrected, at('2017-05-01'), { sequence: 2 });
    expect([await ask('poverty.nearPoorExits', of2017), await ask('poverty.nearPoorExits', standard)]).toEqual(['1', '1']);
    const entryOnly = movedHousehold({ id: 'left', area: 'catLinh' }, [{ ...entry, on: '2016-01-01' }]);
    await service.deliver(HouseholdCorrected, entryOnly, { sequence: 3 });
    expect(await ask('poverty.nearPoorExits', of2017)).toBe('0');
    expect(await ask('poverty.nearPoorRemaining', of2017)).toBe('1');
  });
});

describe('sponsorship', () => {
  beforeAll(async () => {
    await service.deliverAll(SponsorshipPledged, [
      sponsorship({ id: 'x1', area: 'catLinh', child: 'An', by: 'women of the city', monthlyPledge: '1000000' }),
      sponsorship({ id: 'x2', area: 'catLinh', child: 'An', by: 'a bank', monthlyPledge: '500000' }),
      sponsorship({ id: 'x3', area: 'tanLinh', child: 'Bình', by: 'a bank', monthlyPledge: '1000000' }),
      sponsorship({ id: 'x4', area: 'tanLinh', child: 'Chi', by: 'women of the city', startsOn: '2020-01-01' }),
      sponsorship({ id: 'x5', area: 'tanLinh', child: 'Dũng', by: 'the youth', endsOn: '2019-12-31' }),
    ]);
    const mistaken = sponsorship({ id: 'x6', area: 'catLinh', child: 'Em', by: 'the youth', status: 'CANCELLED' });
    await service.deliver(SponsorshipCancelled, mistaken, { sequence: 2 });
  });

  test('children and sponsors count once; an area counts the sponsors of its own children', async () => {
    expect(await rowOf('sponsorship.children')).toEqual({ value: '2', unit: 'CHILDREN', recordCount: 3, traced: 3 });
    expect(await rowOf('sponsorship.sponsors')).toMatchObject({ value: '2', unit: 'ORGANISATIONS', recordCount: 3 });
    const { data } = await askStatistics(service, { metric: 'sponsorship.sponsors', groupBy: ['AREA'] }, official);
    expect(data?.statistics?.rows.nodes.map((row) => row.value)).toEqual(['2', '1']);
    expect(data?.statistics?.total.value).toBe('2');
    expect(await rowOf('sponsorship.monthlyPledge')).toEqual({ value: '2500000', unit: 'VND', recordCount: 3, traced: 3 });
  });

  test('a pledge is active from its first day to the day before it ends', async () => {
    const on = (to: string) => ask('sponsorship.children', { area: { id: idOf('baVi') }, period: { from: '2019-01-01', to } });
    expect([await on('2019-01-31'), await on('2019-02-01'), await on('2019-12-30'), await on('2019-12-31')]).toEqual([
      '0',
      '2',
      '2',
      '1',
    ]);
    expect(await on('2020-01-01')).toBe('2');
    const ended = sponsorship({ id: 'x3', area: 'tanLinh', child: 'Bình', by: 'a bank', endsOn: '2019-10-01', status: 'ENDED' });
    await service.deliver(SponsorshipEnded, ended, { sequence: 2 });
    expect([await on('2019-09-30'), await on('2019-10-01')]).toEqual(['2', '1']);
  });
});

describe('what the public sees of them', () => {
  const seen = async (input: Record<string, unknown>) => {
    const { data, errors } = await askRecords(service, input);
    return { total: data?.statistics?.total, codes: errors?.map(({ extensions }) => extensions.code) };
  };

  test('nothing of a few children or households: neither their number nor their money, nor the records', async () => {
    for (const metric of ['sponsorship.children', 'sponsorship.sponsors', 'sponsorship.monthlyPledge', 'housing.supportTotal']) {
      const { total, codes } = await seen({ metric, ...inDongDa });
      expect(total).toMatchObject({ value: null, hidden: true, recordCount: null, records: null });
      expect(codes).toEqual(['UNAUTHENTICATED']);
    }
  });

  test('near-poor households are hidden as they are in the table of all statuses', async () => {
    const baVi = { kind: 'QN-2023', area: { id: idOf('baVi') } };
    expect((await seen({ metric: 'poverty.nearPoorRemaining', ...baVi })).total).toMatchObject({ value: null, hidden: true });
    expect((await seen({ metric: 'poverty.nearPoorExits', kind: 'QN-2023', ...inDongDa })).total).toMatchObject({ hidden: true });
    expect((await seen({ metric: 'poverty.nearPoorRemaining', ...baVi, kind: 'VN-2016' })).total).toMatchObject({ value: '0' });
  });

  test('nothing is 0 also to the public, and many are shown with their money', async () => {
    const in2012 = { period: { from: '2012-01-01', to: '2012-12-31' } };
    await service.deliverAll(
      DisbursementPaid,
      Array.from({ length: 10 }, (_, n) =>
        disbursement({ id: `many ${n}`, area: 'catLinh', of: `case ${n}`, on: '2012-03-15', amount: '1000' }),
      ),
    );
    expect((await seen({ metric: 'housing.supportTotal', ...in2012, ...inDongDa })).total).toMatchObject({ value: '10000' });
    expect((await seen({ metric: 'housing.supportTotal', ...in2012, area: { id: idOf('baVi') } })).total?.value).toBe('0');
  });

  test('questions of part of a year or of one kind are refused: their difference would be a household', async () => {
    const metric = 'housing.householdsCompleted';
    for (const input of [{ period: { from: '2019-01-01', to: '2019-06-30' } }, { kind: 'NEW' }, { groupBy: ['KIND'] }]) {
      expect((await askStatistics(service, { metric, ...input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
