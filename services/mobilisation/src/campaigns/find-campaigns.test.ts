import { randomUUID } from 'node:crypto';
import { givenAreas, givenOrganisations } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { campaignOf, contributionOf, land, projectOf, resultOf, send, talks } from '../../test/campaigns.ts';
import { modelOf, startWorld, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const entries = {
  Campaign: ['launchCampaign', 'campaigns'],
  Contribution: ['pledgeContribution', 'contributions'],
  CampaignResult: ['recordCampaignResult', 'campaignResults'],
  ClearanceProject: ['registerClearanceProject', 'clearanceProjects'],
} as const;
type Type = keyof typeof entries;

async function enter(type: Type, input: object): Promise<string> {
  const command = { mutation: entries[type][0], input, success: `... on ${type} { id }` };
  return (await outcomeOf(world.service, command, { as: 'administrator' })).id;
}
const launch = (own: object = {}) => enter('Campaign', campaignOf(world, own));

async function idsOf(type: Type, filter: object): Promise<string[]> {
  const list = entries[type][1];
  const { data, errors } = await world.service.graphql<Record<string, { nodes: { id: string }[] }>>(
    `query ($filter: ${type}Filter) { ${list}(filter: $filter) { nodes { id } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  return (data?.[list]?.nodes ?? []).map(({ id }) => id);
}

test('campaigns are found by purpose, day and status, last launched first', async () => {
  const [first, second] = [
    await launch({ launchedOn: '2015-01-01', purpose: 'RELIEF' }),
    await launch({ launchedOn: '2015-02-01', purpose: 'OTHER' }),
  ];
  const then = { from: '2015-01-01', to: '2015-12-31', organisationId: world.organisationId };
  expect(await idsOf('Campaign', then)).toEqual([second, first]);
  expect(await idsOf('Campaign', { ...then, purpose: 'RELIEF' })).toEqual([first]);
  expect(await idsOf('Campaign', { ...then, to: '2015-01-31' })).toEqual([first]);
  const input = { id: first, version: 1, reason: 'Nhập trùng' };
  await send(world, { mutation: 'cancelCampaign', type: 'Campaign', input });
  expect(await idsOf('Campaign', then)).toEqual([second]);
  expect(await idsOf('Campaign', { ...then, status: 'CANCELLED' })).toEqual([first]);
});

test('contributions are found by campaign, unit and giver', async () => {
  const campaign = await launch();
  const money = await enter('Contribution', contributionOf(world, campaign));
  const donor = { households: null, donorOrganisationId: world.neighbourId, pledgedOn: '2026-02-02' };
  const soil = await enter('Contribution', contributionOf(world, campaign, { ...land, ...donor }));
  const of = (own: object) => idsOf('Contribution', { campaignId: campaign, ...own });
  expect(await of({})).toEqual([soil, money]);
  expect(await of({ unit: 'VND' })).toEqual([money]);
  expect(await of({ donorKind: 'ORGANISATION' })).toEqual([soil]);
  expect(await of({ donorOrganisationId: world.neighbourId })).toEqual([soil]);
  expect(await of({ areaId: world.areaId, from: '2026-02-02' })).toEqual([soil]);
});

test('results are found by campaign and kind, projects by whether there were talks', async () => {
  const campaign = await launch();
  const foam = await enter('CampaignResult', resultOf(world, campaign));
  const held = await enter('CampaignResult', resultOf(world, campaign, { kind: 'CLEAN_UP', quantity: null }));
  expect((await idsOf('CampaignResult', { campaignId: campaign })).sort()).toEqual([foam, held].sort());
  expect(await idsOf('CampaignResult', { campaignId: campaign, kind: 'CLEAN_UP' })).toEqual([held]);

  const [talked, silent] = [
    await enter('ClearanceProject', projectOf(world)),
    await enter('ClearanceProject', projectOf(world, { deployedOn: '2026-01-11' })),
  ];
  const input = { id: talked, version: 1, ...talks };
  await send(world, { mutation: 'recordClearanceMobilisation', type: 'ClearanceProject', input });
  const here = { areaId: world.areaId };
  expect(await idsOf('ClearanceProject', here)).toEqual([silent, talked]);
  expect(await idsOf('ClearanceProject', { ...here, mobilised: true })).toEqual([talked]);
  expect(await idsOf('ClearanceProject', { ...here, mobilised: false })).toEqual([silent]);
});

const numbers = {
  Contribution: ['households', 14],
  ClearanceProject: ['mobilisation { issuesRaised }', { issuesRaised: 12 }],
} as const;

test.each(['Contribution', 'ClearanceProject'] as const)(
  'the numbers of a %s that could point at a household need a scope; the rest anybody reads',
  async (type) => {
    const campaign = await launch();
    const id = await enter(type, type === 'Contribution' ? contributionOf(world, campaign) : projectOf(world));
    if (type === 'ClearanceProject') {
      const input = { id, version: 1, ...talks };
      await send(world, { mutation: 'recordClearanceMobilisation', type, input });
    }
    const [field, expected] = numbers[type];
    const read = (asked: string, asking?: { as: 'attestor' }) =>
      world.service.graphql(
        `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { ${asked} } } }`,
        { them: [{ __typename: type, id }] },
        asking,
      );
    const name = field.split(' ')[0] as string;
    expect((await read('id version status organisation { id } tier area { id } synthetic')).errors).toBeUndefined();
    expect(await read(field)).toMatchObject({
      data: { _entities: [{ [name]: null }] },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect((await read(field, { as: 'attestor' })).data).toEqual({ _entities: [{ [name]: expected }] });
  },
);

test('a campaign’s totals add exactly, each unit for itself and without what is cancelled', async () => {
  const campaign = await launch();
  for (const own of [
    { unit: 'LABOUR_DAY', pledged: '0.1' },
    { unit: 'LABOUR_DAY', pledged: '0.2' },
    { pledged: '999999999999999' },
    { pledged: '1' },
    { pledged: '500' },
  ]) {
    await enter('Contribution', contributionOf(world, campaign, own));
  }
  const [cancelled, one, most, ...half] = await idsOf('Contribution', { campaignId: campaign });
  const contribution = (mutation: string, id: string | undefined, input: object) =>
    send(world, { mutation, type: 'Contribution', input: { id, version: 1, ...input } });
  await contribution('cancelContribution', cancelled, { reason: 'Nhập trùng' });
  await contribution('receiveContribution', one, { receivedOn: '2026-03-01' });
  await contribution('receiveContribution', most, { receivedOn: '2026-03-01' });
  await contribution('receiveContribution', half[0], { receivedOn: '2026-03-01', received: '0.15' });
  const input = { id: one, version: 2, verifiedOn: '2026-03-02' };
  const verify = { mutation: 'verifyContribution', input, success: '... on Contribution { id }', changes: true };
  await outcomeOf(world.service, verify, { as: 'administrator' });
  for (const own of [{ quantity: '0.1' }, { quantity: '0.2' }, { kind: 'CLEAN_UP', quantity: null }]) {
    await enter('CampaignResult', resultOf(world, campaign, own));
  }
  const { data } = await world.service.graphql(
    `query ($id: UUID!) { campaign(id: $id) {
      contributionTotals { unit contributions pledged received verified }
      resultTotals { kind results communes total { value unit } } } }`,
    { id: campaign },
  );
  expect(data).toEqual({
    campaign: {
      contributionTotals: [
        { unit: 'VND', contributions: 2, pledged: '1000000000000000', received: '1000000000000000', verified: '1' },
        { unit: 'LABOUR_DAY', contributions: 2, pledged: '0.3', received: '0.15', verified: '0' },
      ],
      resultTotals: [
        { kind: 'CLEAN_UP', results: 1, communes: 1, total: null },
        { kind: 'FOAM_COLLECTED', results: 2, communes: 1, total: { value: '0.3', unit: 'CUBIC_METRE' } },
      ],
    },
  });
});

describe('200 parents', () => {
  const parents = 200;
  const own: Record<'Campaign' | 'Area' | 'Organisation' | 'MobilisationModel', string[]> = {
    Campaign: [],
    Area: [],
    Organisation: [],
    MobilisationModel: [],
  };
  const page = (fields: string) => `(first: 1) { totalCount nodes { id ${fields} } pageInfo { hasNextPage } }`;
  const lists = {
    Campaign: `contributions${page('campaign { id }')} results${page('campaign { id }')} contributionTotals { contributions } resultTotals { results }`,
    Area: `campaigns${page('')} campaignResults${page('campaign { id }')} clearanceProjects${page('')}`,
    Organisation: `campaigns${page('')} contributions${page('campaign { id }')} clearanceProjects${page('')}`,
    MobilisationModel: `replications${page('sourceModel { id }')}`,
  };

  async function bulk(...[mutation, success, field, items]: [string, string, string, object[]]): Promise<string[]> {
    const command = { mutation, input: { [field]: items }, success: `... on ${success} { records: ${field} { id } }` };
    const outcome = (await outcomeOf(world.service, command, { as: 'administrator' })) as Outcome & { records: Outcome[] };
    return outcome.records.map(({ id }) => id);
  }

  /** One campaign for each place: there is no bulk form to launch them. */
  async function copiesOf(id: string, places: readonly { organisationId: string; areaId: string }[]): Promise<string[]> {
    const copies = places.map((place) => ({ id: randomUUID(), ...place }));
    await world.service.query(
      `INSERT INTO campaign (id, version, status, name, purpose, launched_on, organisation_id, tier, area_id, area_level, synthetic)
       SELECT p.id, version, status, name, purpose, launched_on, p."organisationId", tier, p."areaId", area_level, synthetic
         FROM campaign c, jsonb_to_recordset($2) p (id uuid, "organisationId" uuid, "areaId" uuid) WHERE c.id = $1`,
      [id, JSON.stringify(copies)],
    );
    return copies.map((copy) => copy.id);
  }

  beforeAll(async () => {
    const areas = await givenAreas(
      world.service,
      Array.from({ length: parents }, () => ({})),
    );
    own.Area = areas.map(({ areaId }) => areaId);
    const organisations = await givenOrganisations(
      world.service,
      own.Area.map((areaId) => ({ areaId })),
    );
    own.Organisation = organisations.map(({ organisationId }) => organisationId);
    const places = own.Organisation.map((organisationId, i) => ({ organisationId, areaId: own.Area[i] as string }));
    own.Campaign = await copiesOf(await launch(), places);
    const twice = [...places, ...places];
    const campaignOfPlace = (i: number) => own.Campaign[i % parents];
    const contributions = twice.map((place, i) => contributionOf({ ...world, ...place }, campaignOfPlace(i)));
    await bulk('pledgeContributions', 'ContributionsPledged', 'contributions', contributions);
    const results = twice.map((place, i) => resultOf({ ...world, ...place }, campaignOfPlace(i)));
    await bulk('recordCampaignResults', 'CampaignResultsRecorded', 'campaignResults', results);
    const projects = twice.map((place) => projectOf({ ...world, ...place }));
    await bulk('registerClearanceProjects', 'ClearanceProjectsRegistered', 'clearanceProjects', projects);
    const models = places.map(({ organisationId }) => modelOf(world, { organisationId }));
    own.MobilisationModel = await bulk('registerModels', 'ModelsRegistered', 'models', models);
    const copies = [...own.MobilisationModel, ...own.MobilisationModel].map((sourceModelId) => modelOf(world, { sourceModelId }));
    await bulk('registerModels', 'ModelsRegistered', 'models', copies);
  });

  const entities = (type: keyof typeof own, count: number) =>
    world.service.graphql<{
      _entities: Record<string, { totalCount: number } | { contributions?: number; results?: number }[]>[];
    }>(`query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { id ${lists[type]} } } }`, {
      them: own[type].slice(0, count).map((id) => ({ __typename: type, id })),
    });

  test.each([
    ['Campaign', { contributions: 2, results: 2 }],
    ['Area', { campaigns: 1, campaignResults: 2, clearanceProjects: 2 }],
    ['Organisation', { campaigns: 1, contributions: 2, clearanceProjects: 2 }],
    ['MobilisationModel', { replications: 2 }],
  ] as const)('each %s answers with its own', async (type, counts) => {
    const { data, errors } = await entities(type, parents);
    expect(errors).toBeUndefined();
    for (const [i, parent] of (data?._entities ?? []).entries()) {
      for (const [list, totalCount] of Object.entries(counts)) {
        expect(parent[list]).toMatchObject({ totalCount, pageInfo: { hasNextPage: totalCount > 1 } });
      }
      if (type !== 'Campaign') continue;
      const campaign = { id: own.Campaign[i] };
      expect(parent).toMatchObject({
        contributions: { nodes: [{ campaign }] },
        results: { nodes: [{ campaign }] },
        contributionTotals: [{ contributions: 2 }],
        resultTotals: [{ results: 2 }],
      });
    }
  });

  // Two statements a list, one for each kind of total, one for the records themselves, two at most for the campaigns in the nodes.
  test.each([
    ['Campaign', 8],
    ['Area', 7],
    ['Organisation', 7],
    ['MobilisationModel', 4],
  ] as const)('%s: as few statements for 200 as for 20', async (type, statements) => {
    expect(await world.service.countStatements(() => entities(type, 20))).toBeLessThanOrEqual(statements);
    expect(await world.service.countStatements(() => entities(type, parents))).toBeLessThanOrEqual(statements);
  });
});
