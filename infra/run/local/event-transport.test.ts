import { rm } from 'node:fs/promises';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localConfig } from './config.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type LocalTransport, provideTransport } from './event-transport.ts';
import { createProcesses } from './processes.ts';
import { createStopInOrder } from './stop-in-order.ts';

let data: DataFolder;
beforeAll(async () => {
  data = await openDataFolder(await temporaryFolder());
});
afterAll(() => rm(data.path, { recursive: true }));

const provide = (transport: LocalTransport) => {
  const stopping = createStopInOrder();
  const report = () => undefined;
  const processes = createProcesses({ data, stopping, report, answerLimitMs: 0 });
  return provideTransport(transport, { data, stopping, report, processes }, 0);
};

test('data whose events Kafka carried are not taken up on PostgreSQL, where the consumers would stand in another log', async () => {
  expect(await provide({ kind: 'kafka', brokers: ['kafka-1:9092'] })).toEqual(['kafka-1:9092']);
  await expect(provide({ kind: 'postgres' })).rejects.toThrow(/carried by Kafka: start with "npm run start:kafka"/);
  expect(await provide({ kind: 'kafka', brokers: ['kafka-1:9092'] })).toEqual(['kafka-1:9092']);
});

test('the environment chooses the transport', () => {
  expect(localConfig({}).transport).toEqual({ kind: 'postgres' });
  expect(localConfig({ EVENT_TRANSPORT: 'kafka' }).transport).toEqual({ kind: 'kafka' });
  expect(localConfig({ EVENT_TRANSPORT: 'kafka', KAFKA_BROKERS: 'a:1,b:2' }).transport).toEqual({
    kind: 'kafka',
    brokers: ['a:1', 'b:2'],
  });
  expect(() => localConfig({ EVENT_TRANSPORT: 'pigeons' })).toThrow(/EVENT_TRANSPORT/);
});
