import { DialogueRecorded } from '@danvan/contracts/dialogues';
import { type RoleName, roles } from '@danvan/local/roles';
import { givenAreas, givenOrganisations } from '@danvan/testing';
import { type Outcome, sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '../../test/ids.ts';
import { dialogue } from '../../test/records.ts';
import { attest, enter, figureOf, officerOf, startWorld, type World } from '../../test/reported.ts';
import { indicatorCatalogue } from './indicator-catalogue.ts';

const of = (year: number) => ({ period: { from: `${year}-01-01`, to: `${year}-12-31` }, asOf: `${year}-12-31` });

let world: World;
let entered: Outcome;
let attested: Outcome;
beforeAll(async () => {
  world = await startWorld();
  entered = await enter(world, of(2024));
  attested = await attest(
    world,
    await enter(world, { ...of(2023), code: 'dialogue.periodic', value: '40', quotation: '40 cuộc' }),
  );
  await attest(world, await enter(world, { ...of(2023), areaId: world.wardId }));
});
afterAll(() => world.service.stop());

interface Listed {
  reportedIndicators: {
    totalCount: number;
    nodes: { id: string; status: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
const list = async (filter: object, page: object = {}, as: RoleName | undefined = 'attestor') => {
  const query = `query ($filter: ReportedIndicatorFilter, $first: Int, $after: String) {
    reportedIndicators(filter: $filter, first: $first, after: $after) { totalCount nodes { id status } pageInfo { endCursor hasNextPage } } }`;
  const { data, errors } = await world.service.graphql<Listed>(query, { filter, ...page }, as && { as });
  expect(errors).toBeUndefined();
  return data?.reportedIndicators as Listed['reportedIndicators'];
};
const idsOf = async (filter: object, as?: RoleName) => (await list(filter, {}, as)).nodes.map(({ id }) => id);

describe('lists', () => {
  test('the latest period first, narrowed by each filter, page by page', async () => {
    expect((await idsOf({})).slice(0, 1)).toEqual([entered.id]);
    expect(await list({})).toMatchObject({ totalCount: 3 });
    expect(await idsOf({ code: 'dialogue.periodic' })).toEqual([attested.id]);
    expect(await idsOf({ status: 'ENTERED' })).toEqual([entered.id]);
    expect(await idsOf({ areaId: world.areaId })).toEqual([entered.id, attested.id]);
    expect(await idsOf({ areaId: world.areaId, includeSubareas: true, period: of(2023).period })).toHaveLength(2);
    expect(await idsOf({ period: { from: '2023-01-01', to: '2023-12-30' } })).toEqual([]);
    expect(await idsOf({ organisationId: world.neighbourId })).toEqual([]);
    const first = await list({}, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await list({}, { first: 2, after: first.pageInfo.endCursor });
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(3);
  });

  test('the last year of all breaks nothing', async () => {
    expect(await idsOf({ period: { from: '2199-01-01', to: '2199-12-31' } })).toEqual([]);
  });

  test('figures of 100 areas take as few statements as those of one', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `place ${n}`);
    await givenAreas(
      world.service,
      names.map((name) => ({ areaId: idOf(name) })),
    );
    const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Area { reportedIndicators { totalCount nodes {
      value supersedes { id } supersededBy { id } } } } } }`;
    const ask = (asked: readonly string[]) =>
      world.service.graphql(query, { them: asked.map((name) => ({ __typename: 'Area', id: idOf(name) })) });
    expect(await world.service.countStatements(() => ask(names.slice(0, 1)))).toBeLessThanOrEqual(3);
    expect(await world.service.countStatements(() => ask(names))).toBeLessThanOrEqual(3);
  });
});

describe('who sees what', () => {
  const sees = (role: RoleName | undefined) =>
    role !== undefined &&
    roles[role].scopes.some((scope: string) => scope.startsWith('reported-indicator:') || scope === 'statistics:read');
  const everybody = [undefined, ...(Object.keys(roles) as RoleName[])];

  test.each(everybody)('what somebody vouches for is public, what nobody does is not: as %s', async (as) => {
    const query = `query ($entered: UUID!, $attested: UUID!, $them: [_Any!]!) { reportableIndicators { code }
      entered: reportedIndicator(id: $entered) { id } attested: reportedIndicator(id: $attested) { source attested }
      _entities(representations: $them) { ... on ReportedIndicator { id } ... on Area { reportedIndicators { totalCount } } } }`;
    const them = [
      ...[entered, attested].map(({ id }) => ({ __typename: 'ReportedIndicator', id })),
      { __typename: 'Area', id: world.areaId },
    ];
    const variables = { entered: entered.id, attested: attested.id, them };
    const { data, errors } = await world.service.graphql(query, variables, { as });
    expect(errors).toBeUndefined();
    const all = sees(as);
    expect(data).toMatchObject({
      entered: all ? { id: entered.id } : null,
      attested: { source: 'Báo cáo số 12-BC/TU', attested: true },
      _entities: [all ? { id: entered.id } : null, { id: attested.id }, { reportedIndicators: { totalCount: all ? 2 : 1 } }],
    });
  });

  test.each(everybody)('the words of the source and who vouches for it: whoever works with figures, as %s', async (as) => {
    const query = 'query ($id: UUID!) { reportedIndicator(id: $id) { quotation enteredBy attestedBy } }';
    const { data, errors } = await world.service.graphql(query, { id: attested.id }, { as });
    expect(errors?.length ?? 0).toBe(sees(as) ? 0 : 3);
    expect(data?.['reportedIndicator']).toEqual({
      quotation: sees(as) ? '40 cuộc' : null,
      enteredBy: sees(as) ? `officer-of-${world.organisationId}` : null,
      attestedBy: sees(as) ? `attestor-of-${world.organisationId}` : null,
    });
  });

  test('a figure that was attested stays readable by everybody once it is replaced, marked as such', async () => {
    const old = await attest(world, await enter(world));
    const replaced = `mutation ($input: SupersedeReportedIndicatorInput!) { supersedeReportedIndicator(input: $input) { ... on ReportedIndicator { id } } }`;
    const input = { requestId: idOf('replacing'), id: old.id, version: 2, reason: 'Số mới', value: '1', asOf: '2026-01-01' };
    await world.service.graphql(
      replaced,
      { input: { ...input, source: 'Báo cáo', quotation: 'một' } },
      officerOf(world.organisationId),
    );
    const { data } = await world.service.graphql(
      'query ($id: UUID!) { reportedIndicator(id: $id) { status attested supersededBy { id } } }',
      { id: old.id },
    );
    expect(data?.['reportedIndicator']).toEqual({ status: 'SUPERSEDED', attested: false, supersededBy: null });
    expect(await idsOf({ status: 'SUPERSEDED' }, undefined)).toContain(old.id);
  });
});

const seen = () => ({ id: entered.id, version: 99 });
const byScope: Record<string, Record<string, () => object>> = {
  'reported-indicator:write': {
    enterReportedIndicator: () => figureOf(world),
    enterReportedIndicators: () => ({ reportedIndicators: [figureOf(world)] }),
    supersedeReportedIndicator: () => ({ ...seen(), reason: 'x', value: '1', asOf: '2026-01-01', source: 'x', quotation: 'x' }),
    withdrawReportedIndicator: () => ({ ...seen(), reason: 'x' }),
  },
  'reported-indicator:attest': { attestReportedIndicator: seen },
};
const mutations = Object.entries(byScope).flatMap(([scope, inputs]) =>
  Object.entries(inputs).map(([mutation, input]) => [mutation, scope, input] as const),
);

test.each(mutations)('%s is open to whoever has %s alone', async (mutation, scope, input) => {
  for (const role of Object.keys(roles) as RoleName[]) {
    const command = { mutation, input: input(), success: '... on UserError { message }' };
    const { errors } = await sendCommand(world.service, command, { as: role });
    const needsScope = errors?.some(({ message }) => message.startsWith('Needs scope')) ?? false;
    expect([role, needsScope]).toEqual([role, !(roles[role].scopes as readonly string[]).includes(scope)]);
  }
});

test('the table covers every mutation', async () => {
  const { data } = await world.service.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
  );
  expect(data?.__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual(mutations.map(([name]) => name).sort());
});

test('statistics never include what is reported: the derived figure stays what the records say', async () => {
  const [body] = await givenOrganisations(world.service, [{ areaId: world.areaId, tier: 'DISTRICT' }]);
  const held = { ...dialogue({ by: 'x', id: 'the only one', on: '2023-05-01' }), kind: 'PERIODIC' as const };
  await world.service.deliver(DialogueRecorded, { ...held, organisationId: body?.organisationId ?? '' });
  const query = `query ($them: [_Any!]!, $period: PeriodInput!, $filter: ReportedIndicatorFilter!) { _entities(representations: $them) { ... on Area {
    statistics(input: { metric: "dialogue.count", kind: "PERIODIC", period: $period }) { origin total { value recordCount } }
    reportedIndicators(filter: $filter) { nodes { origin value indicator { metric { name } } } } } } }`;
  const variables = {
    them: [{ __typename: 'Area', id: world.areaId }],
    period: of(2023).period,
    filter: { period: of(2023).period, code: 'dialogue.periodic' },
  };
  const { data, errors } = await world.service.graphql(query, variables);
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toEqual([
    {
      statistics: { origin: 'DERIVED', total: { value: '1', recordCount: 1 } },
      reportedIndicators: { nodes: [{ origin: 'REPORTED', value: '40', indicator: { metric: { name: 'dialogue.count' } } }] },
    },
  ]);
});

test('every indicator is whole: one code, both languages, and a metric that exists where it names one', async () => {
  const { data } = await world.service.graphql<{ reportableIndicators: { code: string; metric: object | null }[] }>(
    '{ reportableIndicators { code title { vi en } meaning { vi en } unit highest metric { name } } }',
  );
  expect(data?.reportableIndicators.map(({ code }) => code)).toEqual(indicatorCatalogue.map(({ code }) => code));
  expect(new Set(indicatorCatalogue.map(({ code }) => code)).size).toBe(indicatorCatalogue.length);
  for (const { code, metric } of indicatorCatalogue) {
    const shown = data?.reportableIndicators.find((indicator) => indicator.code === code);
    expect(shown?.metric ?? null).toEqual(metric === undefined ? null : { name: metric });
  }
});
