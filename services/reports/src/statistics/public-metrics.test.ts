import { CampaignResultCancelled, CampaignResultCorrected, CampaignResultRecorded } from '@danvan/contracts/campaigns';
import {
  ClearanceMobilisationRecorded,
  ClearanceProjectCompleted,
  ClearanceProjectRegistered,
} from '@danvan/contracts/clearance';
import { OrganisationRevised } from '@danvan/contracts/organisations';
import { OneStopPointEnded, OneStopPointRegistered } from '@danvan/contracts/posts';
import { ReceptionCorrected, ReceptionRecorded } from '@danvan/contracts/receptions';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { city, givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { campaignResult, clearanceProject, oneStopPoint, reception } from '../../test/meeting-records.ts';
import { reports } from '../service.ts';

let service: TestService;
const ask = (metric: string, input: Record<string, unknown> = {}) => figure(service, { metric, ...input });
const inBaVi = { area: { id: idOf('baVi') } };
const until = (to: string) => ({ period: { from: '2019-01-01', to } });

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

describe('receptions on fixed days', () => {
  test('count on their nominal day, moved or not; those without a schedule and those where nobody received are told apart', async () => {
    const schedule = { receptionScheduleId: idOf('1st and 15th') };
    await service.deliverAll(ReceptionRecorded, [
      reception({ by: 'ofCity', id: 'r1', on: '2019-01-02', nominalOn: '2019-01-01', ...schedule }),
      reception({ by: 'ofCity', id: 'r2', on: '2019-01-15', nominalOn: '2019-01-15', receivedBy: 'DEPUTY', ...schedule }),
      reception({ by: 'ofCity', id: 'r3', on: '2019-02-01', nominalOn: '2019-02-01', receivedBy: 'ABSENT', ...schedule }),
      reception({ by: 'ofCity', id: 'r4', on: '2020-01-02', nominalOn: '2019-12-31', ...schedule }),
      reception({ by: 'ofCity', id: 'r5', on: '2019-03-01' }),
      reception({ by: 'ofDongDa', id: 'r6', on: '2019-03-01', nominalOn: '2019-03-01', ...schedule }),
    ]);
    const fixed = 'reception.fixedSessions';
    expect([await ask(fixed), await ask(fixed, { tier: 'PROVINCE' }), await ask(fixed, { status: 'ABSENT' })]).toEqual([
      '4',
      '3',
      '1',
    ]);
    expect([await ask(fixed, { kind: 'HEAD' }), await ask(fixed, { facets: [{ name: 'day', value: 'MOVED' }] })]).toEqual([
      '3',
      '2',
    ]);
    const { data } = await askRecords(service, { metric: fixed, organisationId: idOf('ofCity'), area: null });
    expect(data?.statistics?.total.records?.nodes.map(({ occurredOn }) => occurredOn)).toEqual([
      '2019-01-01',
      '2019-01-15',
      '2019-12-31',
    ]);
    const others = reception({ by: 'ofDongDa', id: 'r6', on: '2019-03-01', version: 2 });
    await service.deliver(ReceptionCorrected, others, { sequence: 2 });
    expect(await ask(fixed)).toBe('3');
  });
});

describe('clearance', () => {
  test('a project counts where its land lies once its mobilisation work is recorded, also when it is completed', async () => {
    const projects = ['c1', 'c2', 'c3'].map((id) => clearanceProject({ by: 'ofDongDa', id, area: 'catLinh', on: '2019-02-01' }));
    await service.deliverAll(ClearanceProjectRegistered, projects);
    expect(await ask('clearance.projectsDeployed')).toBe('0');
    const mobilised = { mobilisedOn: '2019-06-30', householdVisits: 8, householdsVisited: 3, issuesRaised: 1 };
    const [first, second] = projects.map((project) => ({ ...project, ...mobilised, version: 2 }));
    await service.deliver(ClearanceMobilisationRecorded, first as (typeof projects)[0], { sequence: 2 });
    await service.deliver(ClearanceMobilisationRecorded, second as (typeof projects)[0], { sequence: 2 });
    const completed = {
      ...(second as (typeof projects)[0]),
      version: 3,
      status: 'COMPLETED',
      completedOn: '2020-02-01',
    } as const;
    await service.deliver(ClearanceProjectCompleted, completed, { sequence: 3 });
    const { data } = await askRecords(service, { metric: 'clearance.projectsDeployed', area: { id: idOf('catLinh') } });
    expect(data?.statistics?.total).toMatchObject({ value: '2', recordCount: 2, records: { totalCount: 2 } });
  });
});

describe('what campaigns brought about', () => {
  const foam = { kind: 'FOAM_COLLECTED', unit: 'CUBIC_METRE' } as const;

  beforeAll(() =>
    service.deliverAll(CampaignResultRecorded, [
      campaignResult({ by: 'ofCity', id: 'f1', area: 'catLinh', on: '2019-05-01', ...foam, quantity: '125.5' }),
      campaignResult({ by: 'ofCity', id: 'f2', area: 'tanLinh', on: '2019-05-02', ...foam, quantity: '0.125' }),
      campaignResult({
        by: 'ofCity',
        id: 'w',
        area: 'tanLinh',
        on: '2019-05-02',
        ...foam,
        kind: 'WASTE_COLLECTED',
        quantity: '7',
      }),
      campaignResult({ by: 'ofCity', id: 'f3', area: 'tanLinh', on: '2019-05-03', ...foam, unit: 'PIECE', quantity: '300' }),
      campaignResult({ by: 'ofCity', id: 'u1', area: 'catLinh', on: '2019-05-01' }),
      campaignResult({ by: 'ofDongDa', id: 'u2', area: 'catLinh', on: '2019-06-01' }),
    ]),
  );

  test('foam is added exactly, in cubic metres only, and follows corrections', async () => {
    const { data } = await askRecords(service, { metric: 'environment.foamCollected', groupBy: ['AREA'], rowsLevel: 'COMMUNE' });
    const { total, rows } = data?.statistics ?? {};
    expect(total).toMatchObject({ value: '125.625', unit: 'CUBIC_METRE', recordCount: 2, records: { totalCount: 2 } });
    expect(rows?.nodes.map((row) => [row.value, row.recordCount])).toEqual([
      ['125.5', 1],
      ['0', 0],
      ['0.125', 1],
    ]);
    const corrected = campaignResult({
      by: 'ofCity',
      id: 'f2',
      area: 'tanLinh',
      on: '2019-05-02',
      ...foam,
      quantity: '4000.875',
    });
    await service.deliver(CampaignResultCorrected, { ...corrected, version: 2 }, { sequence: 2 });
    expect([await ask('environment.foamCollected'), await ask('environment.foamCollected', inBaVi)]).toEqual([
      '4126.375',
      '4000.875',
    ]);
    await service.deliver(CampaignResultCancelled, { ...corrected, version: 3, status: 'CANCELLED' }, { sequence: 3 });
    expect(await ask('environment.foamCollected')).toBe('125.5');
  });

  test('communes with a clean-up, whoever held it, of all communes; the others are named', async () => {
    const missing = `query ($input: StatisticsInput!) { statistics(input: $input) { total { value unit numerator denominator
      records { totalCount } missing(first: 1) { totalCount pageInfo { hasNextPage } nodes { area { id } stretches { label from to } } } } } }`;
    const period = { from: '2019-01-01', to: '2019-12-31' };
    const input = { metric: 'environment.communesCovered', period, area: { id: idOf('city') } };
    const { data } = await service.graphql<{ statistics: { total: unknown } }>(missing, { input });
    expect(data?.statistics.total).toEqual({
      value: '33.33',
      unit: 'PERCENT',
      numerator: 1,
      denominator: 3,
      records: { totalCount: 2 },
      missing: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ area: { id: idOf('vanChuong') }, stretches: [{ label: '2019-01-01/2019-12-31', ...period }] }],
      },
    });
  });
});

describe('organisations and one-stop points', () => {
  test('organisations are those of the day, by kind and by the level of their own area', async () => {
    expect(await ask('org.count', { kind: 'PEOPLES_COMMITTEE', areaLevel: 'COMMUNE' })).toBe('3');
    expect([await ask('org.count'), await ask('org.count', { tier: 'GRASSROOTS' }), await ask('org.count', inBaVi)]).toEqual([
      '8',
      '4',
      '2',
    ]);
    expect(await ask('org.count', { area: null, period: { from: '2008-01-01', to: '2008-07-31' } })).toBe('0');
    const { organisationId, name, validFrom } = { ...city.bodies.ofTanLinh, name: 'UBND xã Tản Lĩnh' };
    const span = { name, kind: 'PEOPLES_COMMITTEE', tier: 'GRASSROOTS', areaId: idOf('tanLinh') } as const;
    const versions = [
      { ...span, validFrom, validTo: '2019-04-01' },
      { ...span, areaId: idOf('catLinh'), validFrom: '2019-04-01', validTo: '2019-07-01' },
    ];
    await service.deliver(OrganisationRevised, { organisationId, version: 2, versions }, { sequence: 2 });
    const inDongDa = { area: { id: idOf('dongDa') } };
    expect([
      await ask('org.count', { ...until('2019-03-31'), ...inDongDa }),
      await ask('org.count', { ...until('2019-04-01'), ...inDongDa }),
    ]).toEqual(['3', '4']);
    expect([await ask('org.count', until('2019-06-30')), await ask('org.count', until('2019-07-01'))]).toEqual(['8', '7']);
  });

  test('points are open from their first day to the day before the last, and count at the level of their body', async () => {
    const point = { validTo: null };
    await service.deliverAll(OneStopPointRegistered, [
      oneStopPoint({ by: 'ofDongDa', id: 'o1', on: '2015-01-01', ...point }),
      oneStopPoint({ by: 'ofCatLinh', id: 'o2', on: '2019-02-01', ...point }),
      oneStopPoint({ by: 'ofVanChuong', id: 'o3', on: '2015-01-01', ...point }),
    ]);
    const ended = { ...oneStopPoint({ by: 'ofVanChuong', id: 'o3', on: '2015-01-01' }), validTo: '2019-07-01', version: 2 };
    await service.deliver(OneStopPointEnded, ended, { sequence: 2 });
    const open = async (to: string) => {
      const { data } = await askStatistics(service, { metric: 'oneStop.points', ...until(to), groupBy: ['AREA_LEVEL'] });
      return [data?.statistics?.total.value, ...(data?.statistics?.rows.nodes.map(({ value }) => value) ?? [])];
    };
    expect(await open('2019-01-31')).toEqual(['2', '0', '1', '1']);
    expect(await open('2019-02-01')).toEqual(['3', '0', '1', '2']);
    expect(await open('2019-07-01')).toEqual(['2', '0', '1', '1']);
  });
});

describe('the disclosure catalogue', () => {
  const size = 'disclosure.catalogueSize';

  test('is that of the law in force on the last day, or of the law that is named; it tells its article and has no records', async () => {
    const sizes = { to2023: until('2023-06-30'), since: until('2023-07-01') };
    const [before, since] = [Number(await ask(size, sizes.to2023)), Number(await ask(size, sizes.since))];
    expect([before > 0, since > before]).toEqual([true, true]);
    expect([await ask(size, { kind: 'PL34_2007' }), await ask(size, { kind: 'L10_2022' })]).toEqual([
      String(before),
      String(since),
    ]);
    expect([
      await ask(size, { area: null, period: { from: '2000-01-01', to: '2000-12-31' } }),
      await ask(size, { tier: 'PROVINCE' }),
    ]).toEqual(['0', '0']);
    const { data } = await askRecords(service, { metric: size, areaLevel: 'COMMUNE', groupBy: ['KIND'] });
    expect(data?.statistics).toMatchObject({
      origin: 'DERIVED',
      total: { unit: 'ITEMS', legalBasis: 'Pháp lệnh 34/2007/PL-UBTVQH11, Điều 5', records: { totalCount: 0 } },
      rows: {
        nodes: [
          { kind: 'PL34_2007', value: String(before) },
          { kind: 'L10_2022', value: String(since) },
        ],
      },
    });
  });

  test('no organisation sets it, and only the laws tell it apart', async () => {
    const codes = async (input: Record<string, unknown>) =>
      (await askStatistics(service, { metric: size, ...input })).errors?.[0]?.extensions['issues'];
    expect(await codes({ area: null, organisationId: idOf('ofCity') })).toMatchObject([{ path: ['organisationId'] }]);
    expect(await codes({ groupBy: ['AREA'] })).toMatchObject([{ path: ['groupBy'] }]);
  });
});
