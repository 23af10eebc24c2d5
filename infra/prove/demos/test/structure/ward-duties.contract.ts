import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../client.ts';
import { compareStatistics } from '../../compare.ts';
import type { ExpectedFigure } from '../../expected-figure.ts';
import { load } from '../../load.ts';
import { committeeOf, dialogues, district, halfYear, KEY, planWardDuties, receptions, wards } from './ward-duties.ts';

const area = { code: district.code, level: 'DISTRICT' };

const compliant = (metric: string, value = 16): ExpectedFigure => ({ metric, value, of: 16 });
const WHOLE: ExpectedFigure[] = [
  { metric: 'org.count', kind: 'PEOPLES_COMMITTEE', areaLevel: 'COMMUNE', value: 16 },
  { metric: 'oneStop.points', tier: 'DISTRICT', value: 3 },
  { metric: 'oneStop.points', areaLevel: 'COMMUNE', value: 16 },
  { metric: 'oneStop.points', value: 19 },
  { metric: 'dialogue.count', value: 32 },
  ...['cadence.dialogue', 'cadence.peopleConference', 'cadence.reception', 'cadence.frontProgramme'].map((metric) =>
    compliant(metric),
  ),
];

/** The duties of an urban district’s wards in the first half of 2015, through the gateway. */
export function describeWardDuties(given: () => Client): void {
  describe('sixteen wards in the first half of 2015', () => {
    let made: ReadonlyMap<string, string[]>;
    beforeAll(async () => {
      made = await load(given(), planWardDuties());
    }, 120_000);

    const expectFigures = (expected: readonly ExpectedFigure[]) =>
      eventually(
        async () => {
          const rows = await compareStatistics(given(), { area, period: halfYear }, expected);
          expect(rows.filter(({ equal }) => !equal)).toEqual([]);
        },
        { within: 60_000 },
      );

    const idOfOne = (list: string, at: number) => made.get(`${KEY}/${list}/0`)?.[at] ?? '';

    async function cancel(type: 'Dialogue' | 'Reception', id: string): Promise<void> {
      const mutation = `cancel${type}`;
      const document = `mutation ($input: ${`Cancel${type}Input!`}) { ${mutation}(input: $input) { __typename } }`;
      const input = { requestId: randomUUID(), id, version: 1, reason: 'Bỏ một buổi khi kiểm thử' };
      expect(await given().insist(document, { input })).toEqual({ [mutation]: { __typename: type } });
    }

    async function missing(metric: string): Promise<object[]> {
      const { statistics } = await given().insist<{ statistics: { total: { missing: { nodes: object[] } } } }>(
        `query ($input: StatisticsInput!) {
          statistics(input: $input) { total { missing { nodes { area { name } stretches { label } } } } }
        }`,
        { input: { metric, area, period: halfYear } },
      );
      return statistics.total.missing.nodes;
    }

    test('every ward keeps every duty, and Tết’s week without a working day is excused', async () => {
      expect([dialogues.length, wards.length]).toEqual([32, 16]);
      expect(receptions.filter(({ date }) => '2015-02-16' <= date && date <= '2015-02-22')).toEqual([]);
      await expectFigures(WHOLE);
    }, 120_000);

    test('without one dialogue fifteen wards keep their duty, and the answer says who misses which quarter', async () => {
      await cancel('Dialogue', idOfOne('dialogues', 5));
      await expectFigures([compliant('cadence.dialogue', 15), { metric: 'dialogue.count', value: 31 }]);
      expect(await missing('cadence.dialogue')).toEqual([{ area: { name: 'Phường số 3' }, stretches: [{ label: '2015-Q2' }] }]);
    }, 120_000);

    test('without one session of reception its week is missing', async () => {
      const ward = wards[6] as (typeof wards)[number];
      const at = receptions.findIndex(
        ({ organisationId, date }) => organisationId === committeeOf(ward) && date === '2015-03-09',
      );
      await cancel('Reception', idOfOne('receptions', at));
      await expectFigures([compliant('cadence.reception', 15)]);
      expect(await missing('cadence.reception')).toEqual([{ area: { name: ward.name }, stretches: [{ label: '2015-W11' }] }]);
    }, 120_000);
  });
}
