import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import type { TestFederation } from '@danvan/testing/test-federation';

interface Seen {
  id: string;
  version: number;
}

export async function registerOwner(federation: TestFederation, name: string): Promise<string> {
  const organisation = { name, kind: 'WOMENS_UNION', tier: 'CENTRAL', validFrom: '2020-01-01' };
  return (await send(federation, ['registerOrganisation', 'Organisation'], { organisation })).id;
}

/** Takes a model of this organisation from its registration to its recognition. */
export async function recogniseModel(federation: TestFederation, organisationId: string): Promise<string> {
  const step = ([mutation, day]: readonly [string, string], { id, version }: Seen) =>
    send(federation, [mutation, 'MobilisationModel'], { model: { id, version, [day]: '2026-03-01' } });
  const registered = { organisationId, name: 'Tuyến phố văn minh', field: 'CULTURE_SOCIETY', registeredOn: '2026-01-10' };
  let model = await send(federation, ['registerModel', 'MobilisationModel'], { model: registered });
  for (const one of steps) model = await step(one, model);
  return model.id;
}

const steps = [
  ['approveModel', 'approvedOn'],
  ['implementModel', 'implementedOn'],
  ['recogniseModel', 'recognisedOn'],
] as const;

async function send(federation: TestFederation, [mutation, type]: [string, string], input: object): Promise<Seen> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const selection = type === 'Organisation' ? 'id' : 'id version';
  const query = `mutation ($input: ${name}!) { ${mutation}(input: $input) { __typename ... on ${type} { ${selection} } ... on UserError { message } } }`;
  const variables = { input: { requestId: randomUUID(), ...input } };
  const ask = () => federation.graphql<Record<string, Seen & { __typename: string }>>(query, variables, { as: 'administrator' });
  // A loaded machine may answer that it cannot just now; the requestId makes asking again safe.
  return eventually(
    async () => {
      const { data, errors } = await ask();
      const answer = data?.[mutation];
      if (answer?.__typename !== type) throw new Error(`${mutation}: ${JSON.stringify(answer ?? errors)}`);
      return answer;
    },
    { within: 30_000 },
  );
}
