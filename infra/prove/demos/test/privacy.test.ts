import { settled } from '@danvan/testing/settled';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '../client.ts';
import { DEMOS } from '../demo.ts';
import { body } from '../demonstration/generate.ts';
import { load } from '../load.ts';
import { loaderTokens } from '../loader-tokens.ts';
import { type BadRequest, badRequests, canariesOfBadRequests, send } from './bad-requests.ts';
import { searchFor } from './canaries.ts';
import { findInDatabases } from './find-in-databases.ts';
import { findInFiles } from './find-in-files.ts';
import { enterPersonalData, personal } from './personal-data.ts';
import { type DemoName, sampledDemo } from './sampled-demos.ts';

/** Of a public title: what is public is found, so the search sees what it is to see. */
const control = 'ZqControlOfTheSearch';
const search = searchFor({ ...personal, ...canariesOfBadRequests, control });

/**
 * The one personal datum that stands in clear: the name of an official who holds a post. It is public by law (who receives citizens and
 * when, Law 42/2013/QH13 art. 24; who heads a body, Law 10/2022/QH15 art. 11), so it is asked for where it stands, and no event, audit
 * row, log or error carries it away from there.
 */
const inClear = ['organisations.person.name: official'];

let federation: TestFederation;
let client: Client;
const answers: { request: BadRequest; answer: string }[] = [];
beforeAll(async () => {
  federation = await startTestFederation({ demonstration: true, logLevel: 'trace' });
  client = createClient({ url: federation.url, ...(await loaderTokens(federation)) });
  for (const name of Object.keys(DEMOS) as DemoName[]) await load(client, sampledDemo(name).plan());
  await enterPersonalData(federation, { control });
  for (const request of badRequests) answers.push({ request, answer: await send(federation, request) });
  await settled(federation);
}, 300_000);
afterAll(async () => {
  await client?.close();
  await federation?.stop();
});

test('of all that is stored, in every table of every database, only the name of an official stands in clear', async () => {
  const found = await findInDatabases(federation, search);
  expect(found.filter((place) => !place.endsWith(': control'))).toEqual(inClear);
  expect(found).toContain('dialogues.survey.title: control');
});

test('no log of any process and nothing else in the data folder tells it', async () => {
  expect(await findInFiles(federation.dataFolder, search, ['postgres/'])).toEqual([]);
  const { namesIn } = searchFor({ migrated: 'migrat', listening: 'listening' });
  expect((await findInFiles(federation.dataFolder, { namesIn }, ['postgres/'])).length).toBeGreaterThan(0);
});

test('no error tells back what it was told', () => {
  const telling = answers.filter(({ answer }) => search.namesIn(answer).length > 0);
  expect(telling.map(({ request, answer }) => `${request.title}: ${answer}`)).toEqual([]);
  expect(answers.filter(({ answer }) => !/error|InvalidInput|RuleViolated|Conflict/i.test(answer))).toEqual([]);
});

describe('the demonstration set shows', () => {
  const ask = <T>(query: string) => federation.graphql<T>(query, {}, { as: 'handler' });

  test('without login, when citizens are received', async () => {
    const { data } = await federation.graphql<{ receptionSchedules: { nodes: { days: object[] }[] } }>(
      `{ receptionSchedules(filter: { organisationId: "${body('Quận Đống Đa', 'PEOPLES_COMMITTEE')}" }) { nodes { days { receivesOn } } } }`,
    );
    expect(data?.receptionSchedules.nodes[0]?.days.length).toBeGreaterThan(10);
  });

  test('its handler a complaint whose time is running, and a house that is approved', async () => {
    const { data, errors } = await ask(`{
      petitions(organisationId: "${body('Phường Văn Chương', 'PEOPLES_COMMITTEE')}", filter: { assignedToMe: true, status: ACCEPTED }) {
        nodes { dueAt content { senderName } }
      }
      housingCases(filter: { organisationId: "${body('Xã Quảng La', 'PEOPLES_COMMITTEE')}" }) { nodes { status amount } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      petitions: { nodes: [{ dueAt: expect.any(String), content: { senderName: 'Nguyễn Thị Minh Họa' } }] },
      housingCases: { nodes: [{ status: 'APPROVED', amount: '80000000' }] },
    });
  });
});
