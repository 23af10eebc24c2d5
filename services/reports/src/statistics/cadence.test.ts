import { DialogueCancelled, DialogueRecorded } from '@danvan/contracts/dialogues';
import { FrontWorkingSessionRecorded, PeoplesConferenceCorrected, PeoplesConferenceRecorded } from '@danvan/contracts/meetings';
import { ReceptionCancelled, ReceptionRecorded } from '@danvan/contracts/receptions';
import { givenAreas, givenOrganisations, startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '../../test/ids.ts';
import { conference, frontSession, reception } from '../../test/meeting-records.ts';
import { dialogue } from '../../test/records.ts';
import { reports } from '../service.ts';
import { intervalsOf } from './coverages/intervals.rules.ts';

const wards = Array.from({ length: 16 }, (_, n) => `ward ${String(n + 1).padStart(2, '0')}`);
const bodyOf = (ward: string) => `committee of ${ward}`;
const half = { from: '2015-01-01', to: '2015-06-30' };
let service: TestService;

interface Cadence {
  value: string;
  numerator: number;
  denominator: number;
  missing: { totalCount: number; nodes: { area: { id: string }; stretches: { label: string; from: string; to: string }[] }[] };
}
const query = `query ($input: StatisticsInput!) { statistics(input: $input) { total { ...row } rows { nodes { area { id } ...row } } } }
  fragment row on StatisticsRow { value numerator denominator missing { totalCount nodes { area { id } stretches { label from to } } } }`;

function ask(metric: string, input: Record<string, unknown> = {}) {
  const area = { id: idOf('district') };
  return service.graphql<{ statistics: { total: Cadence; rows: { nodes: (Cadence & { area: { id: string } })[] } } }>(query, {
    input: { metric, area, period: half, ...input },
  });
}
/** "15/16" and who misses what. */
async function kept(metric: string, input?: Record<string, unknown>) {
  const { data, errors } = await ask(metric, input);
  if (!data) throw new Error(JSON.stringify(errors));
  const { numerator, denominator, missing } = data.statistics.total;
  expect(missing.totalCount).toBe(denominator - numerator);
  const misses = missing.nodes.map(({ area, stretches }) => [
    wards.find((ward) => idOf(ward) === area.id),
    ...stretches.map(({ label }) => label),
  ]);
  return [`${numerator}/${denominator}`, ...misses];
}

beforeAll(async () => {
  service = await startTestService(reports);
  await givenAreas(service, [
    { areaId: idOf('district'), code: '990', kind: 'URBAN_DISTRICT' },
    ...wards.map((ward) => ({ areaId: idOf(ward), code: ward, kind: 'WARD' as const, parentId: idOf('district') })),
  ]);
  await givenOrganisations(
    service,
    wards.map((ward) => ({ organisationId: idOf(bodyOf(ward)), areaId: idOf(ward) })),
  );
  await givenOrganisations(service, [{ organisationId: idOf('of the district'), areaId: idOf('district'), tier: 'DISTRICT' }]);
});
afterAll(() => service.stop());

describe('a dialogue each quarter', () => {
  const days = ['2015-03-31', '2015-04-01'];
  const eachWard = wards.flatMap((ward) =>
    days.map((on) => dialogue({ by: bodyOf(ward), id: `dialogue ${ward} ${on}`, on, kind: 'PERIODIC' })),
  );

  test('two in each of sixteen wards keep it; what comes twice adds nothing', async () => {
    const envelopes = await service.deliverAll(DialogueRecorded, eachWard);
    await Promise.all(eachWard.slice(0, 4).map((again, n) => service.deliver(DialogueRecorded, again, envelopes[n])));
    expect(await kept('cadence.dialogue')).toEqual(['16/16']);
    expect((await ask('cadence.dialogue')).data?.statistics.total.value).toBe('100');
  });

  test('one that is taken back leaves fifteen, and tells which ward misses which quarter', async () => {
    const dropped = { ...eachWard[7], status: 'CANCELLED', version: 2 } as (typeof eachWard)[0];
    await service.deliver(DialogueCancelled, dropped, { sequence: 2 });
    expect(await kept('cadence.dialogue')).toEqual(['15/16', ['ward 04', '2015-Q2']]);
    expect(await kept('cadence.dialogue', { kind: 'AD_HOC' })).toHaveLength(17);
    const { data } = await ask('cadence.dialogue', { groupBy: ['AREA'] });
    const rows = data?.statistics.rows.nodes ?? [];
    expect([rows.length, rows.filter(({ value }) => value === '0').map(({ area }) => area.id)]).toEqual([16, [idOf('ward 04')]]);
  });

  test('neither the district’s own dialogue nor two in one quarter make up for it', async () => {
    await service.deliverAll(DialogueRecorded, [
      dialogue({ by: 'of the district', id: 'of the district', on: '2015-05-01' }),
      dialogue({ by: bodyOf('ward 04'), id: 'a second one in spring', on: '2015-02-01' }),
    ]);
    expect(await kept('cadence.dialogue')).toEqual(['15/16', ['ward 04', '2015-Q2']]);
  });

  test('quarters that the period cuts are not judged, and a period without one is refused', async () => {
    expect(await kept('cadence.dialogue', { period: { from: '2015-01-01', to: '2015-06-29' } })).toEqual(['16/16']);
    const { errors } = await ask('cadence.dialogue', { period: { from: '2015-01-02', to: '2015-06-29' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['period'] }] });
    const long = await ask('cadence.dialogue', { period: { from: '2010-01-01', to: '2015-06-29' } });
    expect(long.errors?.[0]?.extensions).toMatchObject({ issues: [{ path: ['period'] }] });
  });

  test('a quarter that began before a ward did is not owed, nor one that is not over', async () => {
    const young = { areaId: idOf('young ward'), code: 'ward 17', kind: 'WARD', parentId: idOf('district') } as const;
    await givenAreas(service, [{ ...young, validFrom: '2016-02-01' }]);
    const in2016 = await ask('cadence.dialogue', { period: { from: '2016-01-01', to: '2016-06-30' } });
    const ofYoung = in2016.data?.statistics.total.missing.nodes.find(({ area }) => area.id === young.areaId);
    expect(ofYoung?.stretches.map(({ label }) => label)).toEqual(['2016-Q2']);
    const firstQuarter = await ask('cadence.dialogue', { period: { from: '2016-01-01', to: '2016-03-31' } });
    expect(firstQuarter.data?.statistics.total).toMatchObject({ numerator: 0, denominator: 16 });
    const next = new Date().getFullYear() + 1;
    const ahead = await ask('cadence.dialogue', { period: { from: `${next}-01-01`, to: `${next}-06-30` } });
    expect(ahead.data?.statistics.total).toMatchObject({ value: '0', numerator: 0, denominator: 0, missing: { totalCount: 0 } });
  });
});

describe('once a half-year', () => {
  test('a people’s conference and a session with the Front in each ward keep it; one that moves out of the half-year does not', async () => {
    const conferences = wards.map((ward) => conference({ by: bodyOf(ward), id: `conference ${ward}`, on: '2015-05-20' }));
    await service.deliverAll(PeoplesConferenceRecorded, conferences);
    await service.deliverAll(
      FrontWorkingSessionRecorded,
      wards.slice(1).map((ward) => frontSession({ by: bodyOf(ward), id: `session ${ward}`, on: '2015-06-30' })),
    );
    expect(await kept('cadence.peopleConference')).toEqual(['16/16']);
    expect(await kept('cadence.frontProgramme')).toEqual(['15/16', ['ward 01', '2015-H1']]);
    const late = { ...conferences[15], date: '2015-07-01', version: 2 } as (typeof conferences)[0];
    await service.deliver(PeoplesConferenceCorrected, late, { sequence: 2 });
    expect(await kept('cadence.peopleConference')).toEqual(['15/16', ['ward 16', '2015-H1']]);
  });
});

describe('a reception each week', () => {
  const owed = intervalsOf('WEEK', half);
  const weekly = wards.flatMap((ward) =>
    owed.map(({ label, from }) => reception({ by: bodyOf(ward), id: `reception ${ward} ${label}`, on: from })),
  );
  const indexOf = (ward: string, label: string) =>
    weekly.findIndex(({ receptionId }) => receptionId === idOf(`reception ${ward} ${label}`));

  test('one in each week with a working day keeps it; the week of Tết and that of New Year need none', async () => {
    await service.deliverAll(ReceptionRecorded, weekly);
    expect(weekly.some(({ date }) => date >= '2015-02-16' && date <= '2015-02-22')).toBe(false);
    expect(await kept('cadence.reception')).toEqual(['16/16']);
  });

  test('the week after Tết, with its Tuesday worked, and the two days at the end of June are owed', async () => {
    for (const [ward, label] of [
      ['ward 02', '2015-W09'],
      ['ward 03', '2015-W27'],
    ] as const) {
      const gone = { ...weekly[indexOf(ward, label)], status: 'CANCELLED', version: 2 } as (typeof weekly)[0];
      await service.deliver(ReceptionCancelled, gone, { sequence: 2 });
    }
    expect(await kept('cadence.reception')).toEqual(['14/16', ['ward 02', '2015-W09'], ['ward 03', '2015-W27']]);
    expect(await kept('cadence.reception', { period: { from: '2015-01-01', to: '2015-02-24' } })).toEqual([
      '15/16',
      ['ward 02', '2015-W09'],
    ]);
    expect(await kept('cadence.reception', { period: { from: '2015-01-01', to: '2015-02-23' } })).toEqual(['16/16']);
  });

  test('a session where nobody received does not count; one that a day off moved counts in the week that it stands for', async () => {
    await service.deliverAll(ReceptionRecorded, [
      reception({ by: bodyOf('ward 02'), id: 'absent', on: '2015-02-26', receivedBy: 'ABSENT' }),
      reception({
        by: bodyOf('ward 03'),
        id: 'moved',
        on: '2015-07-01',
        nominalOn: '2015-06-30',
        receptionScheduleId: idOf('weekly'),
      }),
    ]);
    expect(await kept('cadence.reception')).toEqual(['15/16', ['ward 02', '2015-W09']]);
    expect(await kept('cadence.reception', { kind: 'DEPUTY' })).toHaveLength(17);
  });
});
