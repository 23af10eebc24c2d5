import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from '../transports/create-transport.ts';

/** A program: what a service that emits and has two consumers does while nothing happens. Prints how much of a core it took, in percent. */
const [brokers = '', topic = '', settleMs = '', measureMs = ''] = process.argv.slice(2);
const transport = createTransport({ kind: 'kafka', brokers: brokers.split(','), partitions: 3 });
await transport.ensureTopics([topic]);
await transport.append([{ id: crypto.randomUUID(), topic, key: 'a', headers: {}, value: '1' }]);
for (const group of ['one', 'other']) {
  const positions = async () => (await transport.heads([topic])).map((head) => ({ ...head }));
  await transport.subscribe({ group: `idle-${group}-${topic}`, topics: [topic], positions, onBatch: async () => {} });
}
await wait(Number(settleMs));
const before = process.cpuUsage();
await wait(Number(measureMs));
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${(user + system) / 10 / Number(measureMs)}\n`);
await transport.close();
