import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTransport } from '@danvan/events';
import { inheritedEnvironment } from '@danvan/local/config';
import { isAlive } from '@danvan/local/process-life';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answers } from './answers.ts';
import { findBroker, settingsFile, stopBroker } from './broker-note.ts';
import { formatFolder } from './broker-process.ts';
import { brokerSettings } from './broker-settings.ts';
import { kafkaClasspath } from './kafka-programs.ts';
import { startBroker } from './start-broker.ts';

/** "npm run kafka" as somebody else finds it. */
const program = join(import.meta.dirname, 'main.ts');
const run = (environment: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = execFile(process.execPath, [program], { env: environment }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, said: stdout + stderr }),
    );
  });

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await temporaryFolder();
});
afterAll(async () => {
  await stopBroker(join(dataFolder, 'kafka'));
  await rm(dataFolder, { recursive: true });
});

test('a machine without Java is told so in one sentence', async () => {
  const { code, said } = await run({ PATH: '/nowhere', DANVAN_DATA: dataFolder, DANVAN_KAFKA_PORT: '0' });
  expect(said.trim().split('\n').at(-1)).toBe('Kafka needs Java 17 or later, and there is no "java" on the path: install a JRE.');
  expect(code).toBe(1);
});

test('a port that is no port is named', async () => {
  expect((await run({ DANVAN_KAFKA_PORT: 'ninety' })).said).toContain('DANVAN_KAFKA_PORT: must be a port number');
});

describeOnOwnKafka('a broker without Docker', () => {
  test('a folder is formatted for any cluster id, one that begins with a dash included', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'data');
    const clusterId = '-8ES4XmDzZA8avy4IJQ3wA';
    await writeFile(settingsFile(folder), brokerSettings({ data, port: 9092, controllerPort: 9093 }));
    await formatFolder({ classpath: await kafkaClasspath(), folder, clusterId });
    expect(await readFile(join(data, 'meta.properties'), 'utf8')).toContain(`cluster.id=${clusterId}`);
    await rm(folder, { recursive: true });
  }, 180_000);

  test('starts, keeps port and records over a kill -9, is adopted by a second start, and stops', async () => {
    const folder = join(dataFolder, 'kafka');
    const first = await startBroker({ folder });
    const transport = createTransport({ kind: 'kafka', brokers: [first.address], partitions: 1 });
    await transport.ensureTopics(['kept']);
    await transport.append([{ id: crypto.randomUUID(), topic: 'kept', key: 'a', headers: {}, value: 'x' }]);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await startBroker({ folder });
    expect(second).toMatchObject({ port: first.port, adopted: false });
    expect(await transport.read({ topic: 'kept', partition: 0, next: 0n }, 10)).toMatchObject([{ key: 'a', value: 'x' }]);
    await transport.close();
    expect(await startBroker({ folder })).toMatchObject({ pid: second.pid, adopted: true });
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
    expect(await answers(second.port)).toBe(false);
  }, 180_000);

  test('"npm run kafka" keeps a broker until Ctrl-C, lets nobody else have its folder, and leaves no process', async () => {
    const environment = { ...inheritedEnvironment(), DANVAN_DATA: dataFolder, DANVAN_KAFKA_PORT: '0' };
    const child = spawn(process.execPath, [program], { env: environment });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const broker = await eventually(
      async () => {
        expect(said).toMatch(/Kafka is up at 127\.0\.0\.1:\d+/);
        return findBroker(join(dataFolder, 'kafka'));
      },
      { within: 60_000 },
    );
    expect((await run(environment as Record<string, string>)).said).toMatch(/It is running already/);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(broker && isAlive(broker.pid)).toBe(false);
  }, 120_000);

  test('a taken port is named, and nothing is left running', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(startBroker({ folder: join(dataFolder, 'other'), port })).rejects.toThrow(`Port ${port} (Kafka) is taken`);
    taken.close();
  });
});
