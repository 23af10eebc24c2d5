import { seed } from '@danvan/testing/config';
import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TransportKind } from './arguments.ts';
import type { Ledger } from './load/ledger.ts';
import { printReport } from './print-report.ts';
import { query } from './query.ts';
import { isClean } from './recount/compare-rows.ts';
import { recount } from './recount/recount.ts';
import { held, runChaos } from './run-chaos.ts';
import { openSite, type Site } from './site.ts';

const kills = 10;

describe('with PostgreSQL carrying the events', () => {
  describePromises('postgres');
});
describeOnOwnKafka('with Kafka carrying the events', () => {
  describePromises('kafka');
});

function describePromises(transport: TransportKind): void {
  let site: Site;
  let ledger: Ledger;
  beforeAll(async () => {
    site = await openSite(transport);
  }, 180_000);
  afterAll(() => site?.stop(), 60_000);

  test(`${kills} faults under load: nothing lost, nothing twice, every key in order (SEED=${seed})`, async () => {
    const chaos = { transport, kills, seed, longestMs: 300_000, awayMs: 5_000 };
    const report = await runChaos(site, chaos);
    ({ ledger } = report);
    expect(held(report) ? 'held' : printReport(report)).toBe('held');
    expect(report.strikes).toHaveLength(kills);
    expect(report.findings.filter(({ rows }) => rows === 0).map(({ what }) => what)).toEqual(['events parked or unknown']);
  }, 600_000);

  test('the recount tells what was tampered with', async () => {
    const one = (table: string, key: string) => `${key} = (SELECT ${key} FROM ${table} ORDER BY ${key} LIMIT 1)`;
    await site.query('dialogues', `UPDATE dialogue SET version = version + 1 WHERE ${one('dialogue', 'id')}`);
    await site.query(
      'welfare',
      `UPDATE directory_area SET name = 'x' WHERE ${one('directory_area', 'area_id')} AND valid_to IS NULL`,
    );
    await site.query(
      'reports',
      `DELETE FROM fact WHERE (record_id, ordinal) = (SELECT record_id, ordinal FROM fact ORDER BY 1, 2 LIMIT 1)`,
    );
    await query(
      site.observers.databaseUrl,
      'INSERT INTO seen (topic, key, sequence, event_id) SELECT topic, key, sequence, event_id FROM seen ORDER BY nth LIMIT 1',
    );
    const found = (await recount(site, ledger)).filter((finding) => !isClean(finding));
    const counts = found.map(({ what, lost, twice, wrong }) => [what, lost.length, twice.length, wrong.length]);
    expect(counts).toEqual([
      ['ledger / records', 0, 0, 1],
      ['events committed / effects of the observers', 0, 1, 1],
      ['organisations / copy of welfare', 0, 0, 1],
      ['records / facts of reports', 1, 0, 0],
    ]);
  });
}
