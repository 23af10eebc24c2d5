import { randomUUID } from 'node:crypto';
import { type ServiceName, services } from '@danvan/local/services';
import { settled } from '@danvan/testing/settled';
import type { TestFederation } from '@danvan/testing/test-federation';
import { beforeAll, expect, test } from '@jest/globals';

const page = `query ($first: Int!, $province: UUID!) {
  areas(first: $first, filter: { parentId: $province }, asOf: "2024-12-31") {
    nodes {
      name
      organisations(first: 3) { nodes { name kind } }
      dialogues(first: 3) { nodes { title heldOn organisation { name } } }
      models(first: 3) { totalCount nodes { name organisation { name } } }
      households(first: 3) { totalCount }
      statistics(input: { metric: "dialogue.count", period: { from: "2024-01-01", to: "2024-12-31" } }) { total { value } }
    }
  }
}`;

/** SQL statements by subgraph: the page shows that asking for more communes asks the databases nothing more often. */
export function describeStatements(federation: () => TestFederation): void {
  const province = randomUUID();

  beforeAll(async () => {
    await givenCommunes(federation(), province, 200);
    await settled(federation());
  });

  async function statementsFor(first: number): Promise<Record<string, number>> {
    const least: Record<string, number> = {};
    for (let run = 0; run < 5; run++) {
      const before = await statements(federation());
      const { data, errors } = await federation().graphql<{ areas: { nodes: object[] } }>(
        page,
        { first, province },
        { as: 'administrator' },
      );
      const after = await statements(federation());
      expect(errors).toBeUndefined();
      expect(data?.areas.nodes).toHaveLength(first);
      // Consumers and relays look after their own rows in between, so that only the least is the page's own.
      for (const name of services)
        least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, (after[name] ?? 0) - (before[name] ?? 0));
    }
    return least;
  }

  test('a page of communes with their organisations, dialogues and models takes as many SQL statements for 200 as for 20', async () => {
    const few = await statementsFor(20);
    expect(await statementsFor(200)).toEqual(few);
    expect(Object.values(few).every((count) => count > 0 && count <= 8)).toBe(true);
  });
}

async function statements(federation: TestFederation): Promise<Partial<Record<ServiceName, number>>> {
  const counted = services.map(async (name) => {
    const metrics = await (await fetch(new URL('/metrics', federation.operatorUrls[name]))).text();
    return [name, Number(/^sql_statements_total(?:\{.*\})? (\d+)$/m.exec(metrics)?.[1])] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** Communes of one province, each with a people's committee, a dialogue and a model. */
async function givenCommunes(federation: TestFederation, province: string, count: number): Promise<void> {
  const validFrom = '2010-01-01';
  const code = province.slice(0, 6);
  const communes = Array.from({ length: count }, (_, n) => ({
    id: randomUUID(),
    code: `${code}${n}`,
    name: `Xã số ${n}`,
    kind: 'COMMUNE',
    parentId: province,
    validFrom,
  }));
  const bodies = communes.map(({ id, name }) => ({
    id: randomUUID(),
    name: `Ủy ban nhân dân ${name}`,
    kind: 'PEOPLES_COMMITTEE',
    tier: 'GRASSROOTS',
    areaId: id,
    validFrom,
  }));
  const dialogue = {
    kind: 'PERIODIC',
    title: 'Đối thoại định kỳ',
    heldOn: '2024-05-10',
    attendees: 30,
    opinionsRaised: 2,
    answeredOnSpot: 1,
  };
  const model = { name: 'Tuyến đường tự quản', field: 'CULTURE_SOCIETY', form: 'MODEL', registeredOn: '2024-02-01' };
  await send(federation, 'registerAreas', {
    areas: [{ id: province, code, name: 'Tỉnh thử', kind: 'PROVINCE', validFrom }, ...communes],
  });
  await send(federation, 'registerOrganisations', { organisations: bodies });
  await send(federation, 'recordDialogues', { dialogues: bodies.map(({ id }) => ({ organisationId: id, ...dialogue })) });
  await send(federation, 'registerModels', { models: bodies.map(({ id }) => ({ organisationId: id, ...model })) });
}

async function send(federation: TestFederation, mutation: string, input: object): Promise<void> {
  const query = `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
    __typename ... on UserError { message } ... on InvalidInput { issues { path message } } } }`;
  const { data, errors } = await federation.graphql<Record<string, { __typename: string }>>(
    query,
    { input: { requestId: randomUUID(), ...input } },
    { as: 'loader' },
  );
  if (!data?.[mutation]?.__typename.endsWith('ed') || data[mutation].__typename === 'RuleViolated')
    throw new Error(JSON.stringify({ data, errors }));
}
