import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { auditGraphql } from '@danvan/testing/audit-graphql';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { startFakeDialogues, startFakeOrganisations } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

let subgraphs: FakeSubgraph[];
let gateway: TestGateway;
const announced: string[] = [];
beforeAll(async () => {
  subgraphs = await Promise.all([startFakeOrganisations(), startFakeDialogues(announced)]);
  gateway = await startTestGateway(subgraphs);
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
});

test('the gateway speaks GraphQL over HTTP to the letter', async () => {
  expect(await auditGraphql(gateway.url)).toEqual([]);
});

test('so it does in production', async () => {
  const production = await startTestGateway(subgraphs, {
    NODE_ENV: 'production',
    JWKS_URL: 'https://login.example.vn/jwks.json',
    JWT_ISSUER: 'https://login.example.vn',
    CORS_ORIGINS: 'https://app.example.vn',
  });
  expect(await auditGraphql(production.url)).toEqual([]);
  await production.stop();
});

const areas = '{ areas { id name } }';
const announce = 'mutation ($title: String!) { announce(title: $title) { title } }';

describe.each([true, false])('urql, queries by GET: %s', (byGet) => {
  const client = () => new Client({ url: gateway.url, exchanges: [fetchExchange], preferGetMethod: byGet });

  test('gets data, changes and errors', async () => {
    expect((await client().query(areas, {}).toPromise()).data).toMatchObject({ areas: [{ id: 'a0' }, {}, {}] });
    const { data } = await client()
      .mutation(announce, { title: `urql ${byGet}` })
      .toPromise();
    expect(data).toMatchObject({ announce: { title: `urql ${byGet}` } });
    expect(announced).toContain(`urql ${byGet}`);
    const { error } = await client().query('{ regions }', {}).toPromise();
    expect(error?.graphQLErrors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

test('urql as it is made first asks by GET', async () => {
  const methods: string[] = [];
  const watched: typeof fetch = (input, init) => {
    methods.push(init?.method ?? 'GET');
    return fetch(input, init);
  };
  const client = new Client({ url: gateway.url, exchanges: [fetchExchange], fetch: watched });
  expect((await client.query(areas, {}).toPromise()).error).toBeUndefined();
  expect(methods).toEqual(['GET']);
});

describe.each([true, false])('Apollo Client, queries by GET: %s', (useGETForQueries) => {
  const client = () =>
    new ApolloClient({ link: new HttpLink({ uri: gateway.url, useGETForQueries }), cache: new InMemoryCache() });

  test('gets data, changes and errors', async () => {
    expect((await client().query({ query: gql(areas) })).data).toMatchObject({ areas: [{ id: 'a0' }, {}, {}] });
    const title = `Apollo ${useGETForQueries}`;
    expect((await client().mutate({ mutation: gql(announce), variables: { title } })).data).toMatchObject({
      announce: { title },
    });
    expect(announced).toContain(title);
    await expect(client().query({ query: gql('{ regions }') })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });
});
