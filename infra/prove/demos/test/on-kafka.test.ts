import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inheritedEnvironment } from '@danvan/local/config';
import { full, givenBrokers } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { describeOnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '../client.ts';
import { DEMOS } from '../demo.ts';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { planHaNoi2019 } from '../hanoi-2019/plan.ts';
import { load, sizeOf } from '../load.ts';
import { differencesInReport } from './ask-figures.ts';
import { figuresOf, linesOf } from './figures.ts';
import { ledgerOf } from './ledger.ts';
import { sampleOf } from './sample.ts';

const program = join(import.meta.dirname, '../main.ts');

/** Records that load within seconds; a larger demonstration runs whole with `full`, and as a sample of its records otherwise. */
const few = 10_000;
const whole = Object.entries(DEMOS).flatMap(([name, { plan }]) => (full || sizeOf(plan()) <= few ? [name] : []));

describeOnKafka('with Kafka carrying the events', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startTestFederation({ transport: { kind: 'kafka', brokers: givenBrokers } });
  }, 240_000);
  afterAll(() => federation?.stop());

  test.each(whole)(
    'the demonstration %s gives the same table',
    async (name) => {
      const { code, said } = await run(name);
      expect(said).toMatch(/\b(\d+) of \1 figures are equal/);
      expect([code, said.includes('≠')]).toEqual([0, false]);
    },
    300_000,
  );

  if (!whole.includes('hanoi-2019'))
    test('the report of a sample of Hà Nội’s records is the same', async () => {
      const city = sampleOf(generateHaNoi2019());
      const figures = figuresOf(linesOf(EXPECTED), ledgerOf('hanoi-2019', city), { ...city, year: 2019 });
      const client = createClient({ url: federation.url, token: await federation.issuer.tokenFor('loader') });
      try {
        await load(client, planHaNoi2019(city));
        const report = { area: { code: '01', level: 'PROVINCE' }, year: 2019 };
        await eventually(async () => expect(await differencesInReport(client, report, figures)).toEqual([]), { within: 60_000 });
      } finally {
        await client.close();
      }
    }, 300_000);

  /** `npm run demo:…` beside `npm run start:kafka`. */
  function run(name: string): Promise<{ code: number | null; said: string }> {
    const env = { ...inheritedEnvironment(), DANVAN_DATA: federation.dataFolder };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [program, name], { env }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode, said: stdout + stderr }),
      );
    });
  }
});
