import {
  CriticismRecorded,
  SupervisionCancelled,
  SupervisionRecorded,
  SurveyCorrected,
  SurveyRecorded,
} from '@danvan/contracts/dialogues';
import {
  AwardCancelled,
  AwardGranted,
  ModelCancelled,
  ModelEnded,
  ModelImplemented,
  ModelMarkedOutstanding,
  ModelRegistered,
} from '@danvan/contracts/mobilisation';
import { OrganisationRevised } from '@danvan/contracts/organisations';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { award, criticism, model, supervision, survey } from '../../test/records.ts';
import { reports } from '../service.ts';

let service: TestService;
const ask = (metric: string, input: Record<string, unknown> = {}) => figure(service, { metric, ...input });

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

describe('supervision and criticism', () => {
  test('count what was done in the period, by tier and form; cancelled ones never', async () => {
    await service.deliverAll(SupervisionRecorded, [
      supervision({ by: 'ofCity', id: 's1', on: '2019-02-01', form: 'DELEGATION' }),
      supervision({ by: 'ofDongDa', id: 's2', on: '2019-02-02', form: 'DOCUMENT_STUDY' }),
      supervision({ by: 'ofCatLinh', id: 's3', on: '2019-02-03', form: 'DELEGATION' }),
      supervision({ by: 'ofCatLinh', id: 's4', on: '2019-02-04' }),
    ]);
    await service.deliver(
      SupervisionCancelled,
      supervision({ by: 'ofCatLinh', id: 's4', on: '2019-02-04', status: 'CANCELLED' }),
      { sequence: 2 },
    );
    await service.deliver(CriticismRecorded, criticism({ by: 'ofCity', id: 'c1', on: '2019-02-01', form: 'WRITTEN' }));
    expect([
      await ask('supervision.count'),
      await ask('supervision.count', { tier: 'DISTRICT' }),
      await ask('supervision.count', { areaLevel: 'COMMUNE' }),
    ]).toEqual(['3', '1', '1']);
    expect([
      await ask('supervision.count', { kind: 'DELEGATION' }),
      await ask('criticism.count', { kind: 'WRITTEN' }),
      await ask('criticism.count', { kind: 'CONFERENCE' }),
    ]).toEqual(['2', '1', '0']);
  });
});

describe('surveys', () => {
  test('count agencies, not surveys, and follow a correction', async () => {
    await service.deliver(SurveyRecorded, survey({ by: 'ofCity', id: 'v1', on: '2019-06-12', agenciesSurveyed: 6 }));
    await service.deliver(SurveyRecorded, survey({ by: 'ofDongDa', id: 'v2', on: '2019-06-13', agenciesSurveyed: 2 }));
    expect([await ask('survey.agencies'), await ask('survey.agencies', { tier: 'PROVINCE' })]).toEqual(['8', '6']);
    await service.deliver(
      SurveyCorrected,
      survey({ by: 'ofDongDa', id: 'v2', on: '2019-06-13', agenciesSurveyed: 3, version: 2 }),
      { sequence: 2 },
    );
    expect(await ask('survey.agencies')).toBe('9');
  });
});

describe('models', () => {
  const days = { registeredOn: '2019-01-15', approvedOn: '2019-02-01', implementedOn: '2019-03-01' };

  beforeAll(async () => {
    await service.deliverAll(ModelRegistered, [
      model({ by: 'ofCatLinh', id: 'only registered', registeredOn: '2019-01-15' }),
      model({
        by: 'ofDongDa',
        id: 'registered the year before',
        registeredOn: '2018-11-01',
        approvedOn: '2018-12-01',
        implementedOn: '2019-01-02',
        status: 'IMPLEMENTING',
      }),
      model({ by: 'enterprise', id: 'of the enterprise', ...days, status: 'IMPLEMENTING', form: 'EXEMPLAR' }),
    ]);
    await service.deliver(
      ModelImplemented,
      model({ by: 'bloc', id: 'of the bloc', ...days, status: 'IMPLEMENTING', sourceModelId: idOf('elsewhere') }),
      { sequence: 3 },
    );
    await service.deliver(
      ModelMarkedOutstanding,
      model({
        by: 'ofCity',
        id: 'outstanding',
        ...days,
        recognisedOn: '2019-10-01',
        outstandingOn: '2019-11-01',
        status: 'OUTSTANDING',
      }),
      { sequence: 5 },
    );
    await service.deliver(
      ModelEnded,
      model({ by: 'ofBaVi', id: 'ended', ...days, endedOn: '2019-12-01', status: 'ENDED', field: 'ECONOMY' }),
      { sequence: 4 },
    );
    await service.deliver(ModelCancelled, model({ by: 'ofBaVi', id: 'cancelled', ...days, status: 'CANCELLED' }), {
      sequence: 4,
    });
  });

  test('each counts once at one tier: enterprises at the grassroots, committees under the city with the districts', async () => {
    expect(await ask('model.count')).toBe('5');
    const { data } = await askRecords(service, { metric: 'model.count', status: 'IMPLEMENTED', groupBy: ['TIER'] });
    expect(data?.statistics?.rows.nodes.map((row) => `${row.tier} ${row.value}`)).toEqual([
      'CENTRAL 0',
      'PROVINCE 1',
      'DISTRICT 3',
      'GRASSROOTS 1',
    ]);
    expect(data?.statistics?.total.records?.totalCount).toBe(5);
  });

  test('by the day that they reached a status, not by what they are now', async () => {
    const { data } = await askStatistics(service, { metric: 'model.count', groupBy: ['STATUS'] });
    expect(data?.statistics?.rows.nodes.map((row) => `${row.status} ${row.value}`)).toEqual([
      'REGISTERED 5',
      'APPROVED 4',
      'IMPLEMENTED 5',
      'RECOGNISED 1',
      'OUTSTANDING 1',
    ]);
  });

  test('the tier is that of the owner on the day of registration, whatever becomes of it later', async () => {
    const owner = { name: 'Huyện ủy', kind: 'PARTY_COMMITTEE', areaId: idOf('baVi') } as const;
    const versions = [
      { ...owner, tier: 'DISTRICT' as const, validFrom: '2010-01-01', validTo: '2016-07-01' },
      { ...owner, tier: 'PROVINCE' as const, validFrom: '2016-07-01', validTo: null },
    ];
    await service.deliver(OrganisationRevised, { organisationId: idOf('promoted'), version: 2, versions }, { sequence: 2 });
    const steps = {
      registeredOn: '2016-03-01',
      approvedOn: '2016-05-01',
      implementedOn: '2016-08-01',
      status: 'IMPLEMENTING',
    } as const;
    await service.deliver(ModelImplemented, model({ by: 'promoted', id: 'of the promoted', ...steps }), { sequence: 3 });
    const in2016 = { period: { from: '2016-01-01', to: '2016-12-31' } };
    expect([
      await ask('model.count', { ...in2016, tier: 'DISTRICT' }),
      await ask('model.count', { ...in2016, tier: 'PROVINCE' }),
    ]).toEqual(['1', '0']);
  });

  test('outstanding ones are a part and add nothing; built and replicated ones make up the implemented', async () => {
    expect(await ask('model.count', { status: 'OUTSTANDING' })).toBe('1');
    const { data } = await askStatistics(service, { metric: 'model.count', groupByFacets: ['source'] });
    expect(data?.statistics?.rows.nodes.map((row) => [row.facets?.[0]?.value, row.value])).toEqual([
      ['BUILT', '4'],
      ['REPLICATED', '1'],
    ]);
    expect(data?.statistics?.total.value).toBe('5');
    expect(await ask('model.count', { facets: [{ name: 'field', value: 'ECONOMY' }] })).toBe('1');
    expect(await ask('model.count', { kind: 'EXEMPLAR' })).toBe('1');
  });
});

describe('awards', () => {
  test('count by who decided, form and recipient; one to a single person is shown, since decisions on awards are public', async () => {
    const board = { form: 'CERTIFICATE_OF_MERIT', decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE' } as const;
    await service.deliverAll(AwardGranted, [
      award({
        by: 'ofCity',
        id: 'a1',
        on: '2019-12-20',
        form: 'CERTIFICATE_OF_MERIT',
        decidedBy: 'PRIME_MINISTER',
        recipientKind: 'PERSON',
      }),
      award({ by: 'ofDongDa', id: 'a2', on: '2019-12-20', ...board, recipientKind: 'COLLECTIVE' }),
      award({ by: 'ofDongDa', id: 'a3', on: '2019-12-20', ...board, recipientKind: 'COLLECTIVE' }),
      award({ by: 'ofBaVi', id: 'a4', on: '2019-12-20', ...board, recipientKind: 'PERSON' }),
      award({
        by: 'ofBaVi',
        id: 'a5',
        on: '2019-12-20',
        form: 'FLAG',
        decidedBy: 'PROVINCE_PEOPLES_COMMITTEE',
        recipientKind: 'COLLECTIVE',
      }),
    ]);
    await service.deliver(
      AwardCancelled,
      award({ by: 'ofDongDa', id: 'a3', on: '2019-12-20', ...board, recipientKind: 'COLLECTIVE', status: 'CANCELLED' }),
      { sequence: 2 },
    );
    const decided = (decidedBy: string, form: string) => ({
      facets: [
        { name: 'decidedBy', value: decidedBy },
        { name: 'form', value: form },
      ],
    });
    expect(await ask('award.count', { ...decided('PRIME_MINISTER', 'CERTIFICATE_OF_MERIT'), kind: 'PERSON' })).toBe('1');
    expect(await ask('award.count', { ...decided('PROVINCE_PEOPLES_COMMITTEE', 'FLAG'), kind: 'COLLECTIVE' })).toBe('1');
    expect(
      await ask('award.count', { ...decided('PROVINCE_PARTY_STANDING_COMMITTEE', 'CERTIFICATE_OF_MERIT'), kind: 'COLLECTIVE' }),
    ).toBe('1');
    const { data } = await askRecords(service, { metric: 'award.count', groupBy: ['KIND'], groupByFacets: ['form'] });
    expect(
      data?.statistics?.rows.nodes.map((row) => [row.kind, row.facets?.[0]?.value, row.value, row.records?.totalCount]),
    ).toEqual([
      ['COLLECTIVE', 'CERTIFICATE_OF_MERIT', '1', 1],
      ['COLLECTIVE', 'CERTIFICATE', '0', 0],
      ['COLLECTIVE', 'FLAG', '1', 1],
      ['PERSON', 'CERTIFICATE_OF_MERIT', '2', 2],
      ['PERSON', 'CERTIFICATE', '0', 0],
      ['PERSON', 'FLAG', '0', 0],
    ]);
  });
});
