import { createPgDatabase } from '@danvan/events/pg-database';
import { type ReplayReport, replay } from '@danvan/events/replay';
import { full, startTestService, type TestService } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { askStatistics } from '../../test/asking.ts';
import { idOf } from '../../test/ids.ts';
import { type Delivery, randomFrom, shuffled, storyOfTheCity } from '../../test/stream.ts';
import { reports } from '../service.ts';

const projections = {
  fact: 'record_id, ordinal',
  record: 'record_id',
  organisation_place: 'organisation_id, valid_from',
  directory_area: 'area_id, valid_from',
  directory_organisation: 'organisation_id, valid_from',
  directory_relation: 'relation_id',
};
type Content = Record<keyof typeof projections, Record<string, unknown>[]>;

async function contentOf(service: TestService): Promise<Content> {
  const tables = Object.entries(projections).map(async ([table, order]) => [
    table,
    await service.query(`SELECT * FROM ${table} ORDER BY ${order}`),
  ]);
  return Object.fromEntries(await Promise.all(tables)) as Content;
}

const started: TestService[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()));
});

/** A service that has taken these events, some of them at once. */
async function afterwards(deliveries: readonly Delivery[], atOnce = 16): Promise<TestService> {
  const service = await startTestService(reports);
  started.push(service);
  for (let from = 0; from < deliveries.length; from += atOnce) {
    await Promise.all(deliveries.slice(from, from + atOnce).map((deliver) => deliver(service)));
  }
  expect(await service.query('SELECT reason, detail FROM parked_event')).toEqual([]);
  return service;
}

const table = { metric: 'dialogue.count', groupBy: ['TIER', 'AREA', 'KIND'] };

test('the facts are the same whatever the order of the events, and whatever comes twice', async () => {
  const story = storyOfTheCity();
  const inOrder = await afterwards(story);
  const expected = await contentOf(inOrder);
  const { data } = await askStatistics(inOrder, table);
  expect(data?.statistics?.total.value).toBe('19');
  for (let seed = 1; seed <= (full ? 9 : 2); seed++) {
    const random = randomFrom(seed);
    const repeated = story.filter(() => random() < 0.3);
    const other = await afterwards(shuffled([...story, ...repeated], random), full ? 1 + (seed % 3) * 12 : 16);
    expect(await contentOf(other)).toEqual(expected);
    expect((await askStatistics(other, table)).data?.statistics?.rows).toEqual(data?.statistics?.rows);
  }
}, 300_000);

test('a body without an area counts where its relations led it on each day, although organisations come after records', async () => {
  const { organisation_place: places } = await contentOf(await afterwards(storyOfTheCity().toReversed()));
  const ofEnterprise = places.filter((place) => place['organisation_id'] === idOf('enterprise'));
  expect(ofEnterprise.map((place) => [place['counted_in_id'], place['tier'], place['area_id']])).toEqual([
    [idOf('baVi'), 'GRASSROOTS', null],
    [idOf('city'), 'GRASSROOTS', null],
    [idOf('city'), 'PROVINCE', null],
  ]);
});

test('a replay of the log finds what is there, and puts right what was altered by hand', async () => {
  const service = await afterwards(shuffled(storyOfTheCity(), randomFrom(5)));
  const expected = await contentOf(service);
  const pool = new pg.Pool({ connectionString: service.database.ownerUrl, max: 2 });
  try {
    const replayAll = async () => {
      const replayed: ReplayReport[] = [];
      for (const consumer of reports.consumers ?? []) {
        replayed.push(await replay({ consumer, database: createPgDatabase(pool), transport: service.running.events.transport }));
      }
      return replayed.flatMap((report) => report.tables).filter(({ missing, surplus }) => missing + surplus > 0);
    };
    expect(await replayAll()).toEqual([]);
    await service.query('UPDATE fact SET organisation_id = $1', [idOf('ofCity')]);
    await service.query('DELETE FROM organisation_place WHERE area_id IS NULL');
    expect((await replayAll()).map(({ table: name }) => name).sort()).toEqual(['fact', 'organisation_place']);
    expect(await contentOf(service)).toEqual(expected);
  } finally {
    await pool.end();
  }
}, 180_000);
