import { DialogueRecorded } from '@danvan/contracts/dialogues';
import { givenAreas, givenOrganisations, startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { year2019 } from '../../test/asking.ts';
import { idOf } from '../../test/ids.ts';
import { dialogue } from '../../test/records.ts';
import { reports } from '../service.ts';

const many = 200;
const names = Array.from({ length: many }, (_, n) => `commune ${n}`);
let service: TestService;

beforeAll(async () => {
  service = await startTestService(reports);
  await givenAreas(
    service,
    names.map((name) => ({ areaId: idOf(name), parentId: idOf('district') })),
  );
  await givenOrganisations(
    service,
    names.map((name) => ({ organisationId: idOf(`body of ${name}`), areaId: idOf(name) })),
  );
  await service.deliverAll(
    DialogueRecorded,
    names.flatMap((name, n) =>
      Array.from({ length: n % 3 }, (_, i) => dialogue({ by: `body of ${name}`, id: `${name} ${i}`, on: '2019-05-01' })),
    ),
  );
});
afterAll(() => service.stop());

const entities = (field: string) => `query ($ids: [_Any!]!, $period: PeriodInput!) { _entities(representations: $ids) {
  ... on Area { id ${field} } ... on Organisation { id ${field} } } }`;
const two = `count: statistics(input: { metric: "dialogue.count", period: $period }) { total { value } rows { totalCount } asOf }
  models: statistics(input: { metric: "model.count", period: $period }) { total { value } }`;
const coverage = `covered: statistics(input: { metric: "dialogue.coverage", areaLevel: COMMUNE, period: $period }) { total { numerator denominator } }`;

interface Entity {
  id: string;
  count: { total: { value: string } };
  models: { total: { value: string } };
  covered: { total: { numerator: number; denominator: number } };
}

function ask(type: 'Area' | 'Organisation', n: number, field: string) {
  const ids = names.slice(0, n).map((name) => ({ __typename: type, id: idOf(type === 'Area' ? name : `body of ${name}`) }));
  return service.graphql<{ _entities: Entity[] }>(entities(field), { ids, period: year2019 });
}

describe('statistics as a field of areas and organisations', () => {
  test('each gets its own figure', async () => {
    const areas = await ask('Area', many, two + coverage);
    expect(areas.errors).toBeUndefined();
    expect(
      areas.data?._entities.map(({ count, models, covered }) => [count.total.value, models.total.value, covered.total]),
    ).toEqual(names.map((_, n) => [String(n % 3), '0', { numerator: n % 3 ? 1 : 0, denominator: 1 }]));
    const bodies = await ask('Organisation', many, two);
    expect(bodies.data?._entities.map(({ count }) => count.total.value)).toEqual(names.map((_, n) => String(n % 3)));
  });

  test.each([
    ['Area', two + coverage],
    ['Organisation', two],
  ] as const)('two hundred of type %s take as few statements as twenty', async (type, field) => {
    for (const rows of [20, many]) expect(await service.countStatements(() => ask(type, rows, field))).toBeLessThanOrEqual(4);
  });
});
