import { DialogueAnnounced, DialogueCancelled, DialogueCorrected, DialogueRecorded } from '@danvan/contracts/dialogues';
import { OrganisationRevised } from '@danvan/contracts/organisations';
import { givenOrganisation, startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { city, givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { dialogue } from '../../test/records.ts';
import { reports } from '../service.ts';

let service: TestService;
const count = (input: Record<string, unknown> = {}) => figure(service, { metric: 'dialogue.count', ...input });

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
  await service.deliverAll(DialogueRecorded, [
    dialogue({ by: 'ofCity', id: 'city', on: '2019-03-01', kind: 'UNSPECIFIED' }),
    dialogue({ by: 'ofDongDa', id: 'two organisers', on: '2019-04-01', coOrganiserIds: [idOf('ofCity'), idOf('ofCatLinh')] }),
    dialogue({ by: 'ofBaVi', id: 'ad hoc only', on: '2019-05-01', kind: 'AD_HOC' }),
    dialogue({ by: 'bloc', id: 'of the bloc', on: '2019-05-02', kind: 'AD_HOC' }),
    dialogue({ by: 'enterprise', id: 'of the enterprise', on: '2019-05-03' }),
    dialogue({ by: 'ofCatLinh', id: 'first day', on: '2019-01-01' }),
    dialogue({ by: 'ofCatLinh', id: 'last day', on: '2019-12-31' }),
    dialogue({ by: 'ofTanLinh', id: 'the year before', on: '2018-12-31' }),
    dialogue({ by: 'ofTanLinh', id: 'the year after', on: '2020-01-01' }),
    dialogue({ by: 'ofTanLinh', id: 'cancelled', on: '2019-06-01' }),
  ]);
  await service.deliver(DialogueAnnounced, {
    ...DialogueAnnounced.example,
    dialogueId: idOf('announced'),
    organisationId: idOf('ofTanLinh'),
    date: '2019-07-01',
  });
  const cancelled = dialogue({ by: 'ofTanLinh', id: 'cancelled', on: '2019-06-01', status: 'CANCELLED', version: 2 });
  await service.deliver(DialogueCancelled, cancelled, { sequence: 2 });
});
afterAll(() => service.stop());

describe('how many dialogues', () => {
  test('those held in the period, first and last day included; cancelled, announced and those of other years are not', async () => {
    expect(await count()).toBe('7');
    expect(await count({ kind: 'PERIODIC' })).toBe('4');
    expect(await count({ kind: 'AD_HOC' })).toBe('2');
    expect(await count({ kind: 'UNSPECIFIED' })).toBe('1');
    expect(await count({ period: { from: '2018-01-01', to: '2018-12-31' } })).toBe('1');
  });

  test('nothing at all is 0, not null', async () => {
    expect(await count({ period: { from: '2010-01-01', to: '2010-12-31' } })).toBe('0');
    expect(await count({ organisationId: idOf('nobody'), area: null })).toBe('0');
  });

  test('by tier and by the level of the own area: a committee under the city is of the district tier, an enterprise of no commune', async () => {
    expect(await count({ tier: 'PROVINCE' })).toBe('1');
    expect(await count({ tier: 'DISTRICT' })).toBe('3');
    expect(await count({ tier: 'GRASSROOTS' })).toBe('3');
    expect(await count({ areaLevel: 'DISTRICT' })).toBe('2');
    expect(await count({ areaLevel: 'COMMUNE' })).toBe('2');
  });

  test('an area counts everything below it, and a body without an area counts where its relations lead', async () => {
    expect(await count({ area: { id: idOf('dongDa') } })).toBe('3');
    expect(await count({ area: { code: '00178', level: 'COMMUNE' } })).toBe('2');
    const { data } = await askStatistics(service, { metric: 'dialogue.count', groupBy: ['AREA'] });
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.areaItself, row.value])).toEqual([
      [idOf('dongDa'), false, '3'],
      [idOf('baVi'), false, '1'],
      [idOf('city'), true, '3'],
    ]);
  });

  test('a dialogue with several organisers counts once, for the one that leads', async () => {
    expect(await count({ organisationId: idOf('ofDongDa'), area: null })).toBe('1');
    expect(await count({ organisationId: idOf('ofCity'), area: null })).toBe('1');
  });

  test('tables have a row for what is known, with 0 where nothing happened', async () => {
    const { data } = await askStatistics(service, { metric: 'dialogue.count', groupBy: ['TIER', 'KIND'] });
    const rows = data?.statistics?.rows.nodes.map((row) => `${row.tier} ${row.kind} ${row.value}`);
    expect(rows).toHaveLength(12);
    expect(rows).toEqual(expect.arrayContaining(['CENTRAL PERIODIC 0', 'DISTRICT AD_HOC 2', 'GRASSROOTS PERIODIC 3']));
    const months = await askStatistics(service, { metric: 'dialogue.count', groupBy: ['MONTH'] });
    expect(months.data?.statistics?.rows.nodes.map((row) => `${row.month} ${row.value}`)).toEqual(
      expect.arrayContaining(['2019-01 1', '2019-02 0', '2019-05 3', '2019-12 1']),
    );
  });

  test('by area of a chosen level: one row for each commune, and those above stand for themselves', async () => {
    const { data } = await askStatistics(service, { metric: 'dialogue.count', groupBy: ['AREA'], rowsLevel: 'COMMUNE' });
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.areaItself, row.value])).toEqual([
      [idOf('catLinh'), false, '2'],
      [idOf('vanChuong'), false, '0'],
      [idOf('tanLinh'), false, '0'],
      ...[idOf('city'), idOf('dongDa'), idOf('baVi')]
        .sort()
        .map((id) => [id, true, { [idOf('city')]: '3', [idOf('dongDa')]: '1', [idOf('baVi')]: '1' }[id]]),
    ]);
  });

  test('every figure, in all and of each row, has exactly its records behind it', async () => {
    for (const groupBy of [[], ['TIER'], ['AREA_LEVEL', 'KIND'], ['AREA'], ['MONTH', 'STATUS'], ['ORGANISATION']]) {
      const { data } = await askRecords(service, { metric: 'dialogue.count', groupBy });
      const { total, rows } = data?.statistics ?? { total: undefined, rows: { nodes: [] } };
      for (const row of [total, ...rows.nodes]) {
        expect(String(row?.records?.totalCount)).toBe(row?.value);
        expect(row?.records?.nodes).toHaveLength(Number(row?.value));
      }
    }
    const { data } = await askRecords(service, { metric: 'dialogue.count', tier: 'PROVINCE' });
    expect(data?.statistics?.total.records?.nodes).toEqual([
      { id: idOf('city'), recordType: 'DIALOGUE', occurredOn: '2019-03-01', organisation: { id: idOf('ofCity') } },
    ]);
  });

  test('the answer says where its figures come from and up to when the events are in', async () => {
    const { data } = await askStatistics(service, { metric: 'dialogue.count' });
    expect(data?.statistics).toMatchObject({ origin: 'DERIVED', mapAsOf: '2019-12-31' });
    expect(Date.parse(data?.statistics?.asOf ?? '')).toBeGreaterThan(Date.parse('2026-01-01'));
    const nothingYet = await askStatistics(service, { metric: 'household.count', kind: 'VN-2016' });
    expect(nothingYet.data?.statistics).toMatchObject({ asOf: null, total: { value: '0' } });
  });
});

describe('how many units held a dialogue', () => {
  const coverage = async (input: Record<string, unknown>) => {
    const { data } = await askRecords(service, { metric: 'dialogue.coverage', ...input });
    return data?.statistics?.total;
  };

  test('a district with nothing but ad hoc events is covered; what communes, blocs and enterprises do covers no district', async () => {
    expect(await coverage({ areaLevel: 'DISTRICT' })).toMatchObject({
      value: '100',
      numerator: 2,
      denominator: 2,
      records: { totalCount: 2 },
    });
    expect(await coverage({ areaLevel: 'DISTRICT', kind: 'PERIODIC' })).toMatchObject({
      value: '50',
      numerator: 1,
      denominator: 2,
    });
  });

  test('a body without an area counts in its leader’s district and covers it not', async () => {
    const workshop = await givenOrganisation(service, {
      organisationId: idOf('workshop'),
      kind: 'ENTERPRISE',
      under: idOf('ofBaVi'),
    });
    await service.deliver(DialogueRecorded, dialogue({ by: 'workshop', id: 'of the workshop', on: '2013-05-01' }));
    const in2013 = { period: { from: '2013-01-01', to: '2013-12-31' } };
    expect(workshop.areaId).toBeNull();
    expect(await count({ ...in2013, area: { id: idOf('baVi') } })).toBe('1');
    expect(await coverage({ ...in2013, areaLevel: 'DISTRICT' })).toMatchObject({ value: '0', numerator: 0, denominator: 2 });
  });

  test('a commune with two counts once; percent has two places', async () => {
    expect(await coverage({ areaLevel: 'COMMUNE' })).toMatchObject({
      value: '33.33',
      numerator: 1,
      denominator: 3,
      records: { totalCount: 2 },
    });
    expect(await coverage({ areaLevel: 'COMMUNE', area: { id: idOf('baVi') } })).toMatchObject({
      value: '0',
      numerator: 0,
      denominator: 1,
    });
  });

  test('of nothing it is 0', async () => {
    expect(await coverage({ areaLevel: 'PROVINCE', area: { id: idOf('baVi') } })).toMatchObject({
      value: '0',
      numerator: 0,
      denominator: 0,
    });
  });

  test('by area it tells each district’s own share', async () => {
    const { data } = await askStatistics(service, { metric: 'dialogue.coverage', areaLevel: 'COMMUNE', groupBy: ['AREA'] });
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.numerator, row.denominator])).toEqual([
      [idOf('dongDa'), 1, 2],
      [idOf('baVi'), 0, 1],
    ]);
  });
});

describe('a record that is put right', () => {
  test('moves into another period with its day', async () => {
    await service.deliver(DialogueRecorded, dialogue({ by: 'ofBaVi', id: 'moving', on: '2017-05-01' }));
    await service.deliver(DialogueCorrected, dialogue({ by: 'ofBaVi', id: 'moving', on: '2016-05-01', version: 2 }), {
      sequence: 2,
    });
    expect(await count({ period: { from: '2017-01-01', to: '2017-12-31' } })).toBe('0');
    expect(await count({ period: { from: '2016-01-01', to: '2016-12-31' } })).toBe('1');
  });

  test('moves to another tier with its organisation, and an older event that comes later changes nothing', async () => {
    const in2015 = { period: { from: '2015-01-01', to: '2015-12-31' } };
    const before = dialogue({ by: 'ofBaVi', id: 'changing hands', on: '2015-05-01' });
    await service.deliver(DialogueCorrected, { ...before, organisationId: idOf('ofCity'), version: 2 }, { sequence: 2 });
    await service.deliver(DialogueRecorded, before, { sequence: 1 });
    expect([await count({ ...in2015, tier: 'DISTRICT' }), await count({ ...in2015, tier: 'PROVINCE' })]).toEqual(['0', '1']);
  });

  test('counts at the tier that its organisation had on the record’s day', async () => {
    const version = { ...city.bodies.ofBaVi, name: 'Huyện ủy', kind: 'PARTY_COMMITTEE' as const, areaId: idOf('baVi') };
    await service.deliver(
      OrganisationRevised,
      {
        organisationId: idOf('promoted'),
        version: 2,
        versions: [
          { ...version, tier: 'DISTRICT', validFrom: '2010-01-01', validTo: '2014-07-01' },
          { ...version, tier: 'PROVINCE', validFrom: '2014-07-01', validTo: null },
        ],
      },
      { sequence: 2 },
    );
    await service.deliverAll(DialogueRecorded, [
      dialogue({ by: 'promoted', id: 'before', on: '2014-06-30' }),
      dialogue({ by: 'promoted', id: 'after', on: '2014-07-01' }),
    ]);
    const { data } = await askStatistics(service, {
      metric: 'dialogue.count',
      period: { from: '2014-01-01', to: '2014-12-31' },
      groupBy: ['TIER'],
    });
    expect(data?.statistics?.rows.nodes.map((row) => `${row.tier} ${row.value}`)).toEqual([
      'CENTRAL 0',
      'PROVINCE 1',
      'DISTRICT 1',
      'GRASSROOTS 0',
    ]);
  });
});
