import { randomUUID } from 'node:crypto';
import { full } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

const awayForMs = full ? 30_000 : 5_000;
const within = 60_000;

describeOnOwnKafka('a federation on Kafka', () => {
  let federation: TestFederation;
  const lines: string[] = [];
  beforeAll(async () => {
    federation = await startTestFederation({
      services: ['organisations', 'dialogues'],
      transport: { kind: 'kafka' },
      report: (line) => lines.push(line),
    });
  }, 180_000);
  afterAll(() => federation.stop());

  async function registerArea(): Promise<string> {
    const code = randomUUID().slice(0, 8);
    const query = `mutation ($input: RegisterAreaInput!) { registerArea(input: $input) { __typename ... on Area { id } ... on UserError { message } } }`;
    const area = { code, name: `Tỉnh ${code}`, kind: 'PROVINCE', validFrom: '1997-01-01' };
    const input = { requestId: randomUUID(), area };
    const { data, errors } = await federation.graphql<{ registerArea: { id: string } }>(
      query,
      { input },
      { as: 'administrator' },
    );
    expect(errors).toBeUndefined();
    expect(data?.registerArea).toMatchObject({ __typename: 'Area' });
    return data?.registerArea.id ?? '';
  }

  /** What the events of the areas have made of the copy that dialogues keep. */
  async function expectKnown(areaIds: readonly string[]): Promise<void> {
    const client = new pg.Client({ connectionString: federation.databaseUrl('dialogues', 'superuser') });
    await client.connect();
    try {
      await eventually(
        async () => {
          const { rows } = await client.query('SELECT DISTINCT area_id FROM directory_area WHERE area_id = ANY($1)', [areaIds]);
          expect(rows).toHaveLength(areaIds.length);
        },
        { within },
      );
    } finally {
      await client.end();
    }
  }

  const readiness = async (name: string) => {
    const response = await fetch(new URL('/health/ready', federation.operatorUrls[name]));
    return { status: response.status, body: await response.text() };
  };

  test('what one service does reaches the others through the broker', async () => {
    expect(federation.kafkaBrokers).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)]);
    await expectKnown([await registerArea()]);
  });

  test('a broker that is killed is started again, on the same port and with its records', async () => {
    const before = federation.pids().kafka;
    federation.kill('kafka', 'SIGKILL');
    const id = await registerArea();
    await eventually(() => expect(federation.pids().kafka ?? before).not.toBe(before), { within });
    await expectKnown([id]);
    expect(lines.join('\n')).toMatch(/kafka ended \(.+\); starting it again\./);
  });

  test(`a broker that is away for ${awayForMs / 1000} seconds: changes commit, readiness stays, events follow`, async () => {
    await federation.halt('kafka');
    const registered: string[] = [];
    for (const until = Date.now() + awayForMs; Date.now() < until; ) {
      registered.push(await registerArea());
      expect((await readiness('organisations')).status).toBe(200);
      expect((await readiness('dialogues')).status).toBe(200);
    }
    await eventually(async () => expect((await readiness('organisations')).body).toContain('degraded'), { within });
    await federation.resume('kafka');
    await expectKnown(registered);
    await eventually(async () => expect((await readiness('organisations')).body).not.toContain('degraded'), { within });
  }, 240_000);
});
