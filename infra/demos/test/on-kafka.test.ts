import { full, givenBrokers } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { describeOnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, createClient } from '../client.ts';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { planHaNoi2019 } from '../hanoi-2019/plan.ts';
import { load } from '../load.ts';
import { differencesInReport } from './ask-figures.ts';
import { figuresOf, linesOf } from './figures.ts';
import { ledgerOf } from './ledger.ts';
import { sampleOf } from './sample.ts';

const city = full ? generateHaNoi2019() : sampleOf(generateHaNoi2019());
const year = 2019;

describeOnKafka('with Kafka carrying the events', () => {
  let federation: TestFederation;
  let client: Client;
  beforeAll(async () => {
    federation = await startTestFederation({ transport: { kind: 'kafka', brokers: givenBrokers } });
    client = createClient({ url: federation.url, token: await federation.issuer.tokenFor('loader') });
  }, 240_000);
  afterAll(async () => {
    await client?.close();
    await federation?.stop();
  });

  test('the report of the loaded records is the same', async () => {
    await load(client, planHaNoi2019(city));
    const figures = figuresOf(linesOf(EXPECTED), ledgerOf('hanoi-2019', city), { ...city, year });
    if (full) expect(figures).toEqual(EXPECTED);
    const report = { area: { code: '01', level: 'PROVINCE' }, year };
    await eventually(async () => expect(await differencesInReport(client, report, figures)).toEqual([]), { within: 60_000 });
  }, 300_000);
});
