import { setTimeout as pause } from 'node:timers/promises';
import { mapWithConcurrency } from '@danvan/events/map-with-concurrency';
import { startPositions } from '@danvan/events/start-positions';
import type { PartitionPosition, ReceivedRecord } from '@danvan/events/transport';
import { allowOnly, startOf } from '../arguments.ts';
import type { Call, Command } from '../command.ts';
import { describeRecord } from '../describe-record.ts';
import { contractTopics } from '../events-on-log.ts';

const pollMs = 500;
const chunk = 200;

/** No group and no position of its own: looking on changes nothing for anybody. */
export const tail: Command = {
  usage: 'tail [--type <part>] [--key <key>] [--area <id>] [--topic <topic>] [--from beginning|now|<time>] [--no-follow]',
  help: 'Shows events as they come; from now unless --from says otherwise',
  async run(call) {
    allowOnly(call.arguments, ['type', 'key', 'area', 'topic', 'from', 'no-follow']);
    const { place, output, signal } = call;
    const { options } = call.arguments;
    const topics = options.topic ? [options.topic] : contractTopics;
    const from = startOf(options.from ?? 'now');
    let positions = await startPositions(place.transport, topics, from);
    for (;;) {
      const read = await readOn(call, positions);
      positions = read.positions;
      for (const record of read.records.filter(filterOf(call))) {
        if (output.isJson) output.json(describeRecord(record));
        else output.say(lineOf(record));
      }
      if (read.records.length > 0) continue;
      if (options['no-follow'] || signal.aborted) return;
      await pause(pollMs, undefined, { signal }).catch(() => undefined);
      positions = await withNewPartitions(call, topics, positions);
    }
  },
};

/** In the order of their times, as far as they were read together. */
async function readOn({ place }: Call, positions: readonly PartitionPosition[]) {
  const reads = await mapWithConcurrency(positions, (position) => place.transport.read(position, chunk));
  const behind = positions.map((position, i) => {
    const last = reads[i]?.at(-1);
    return last ? { ...position, next: last.offset + 1n } : position;
  });
  const records = reads.flat().sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  return { positions: behind, records };
}

/** A topic is made when something is published on it for the first time. */
async function withNewPartitions(
  { place }: Call,
  topics: readonly string[],
  known: readonly PartitionPosition[],
): Promise<PartitionPosition[]> {
  const all = await startPositions(place.transport, topics, 'beginning');
  return all.map((start) => known.find((one) => one.topic === start.topic && one.partition === start.partition) ?? start);
}

function filterOf({ arguments: { options } }: Call): (record: ReceivedRecord) => boolean {
  const { type, key, area } = options;
  return (record) =>
    (type === undefined || (record.headers['ce_type'] ?? '').includes(type)) &&
    (key === undefined || record.key === key) &&
    (area === undefined || record.headers['ce_areaid'] === area);
}

function lineOf(record: ReceivedRecord): string {
  const { headers, key } = record;
  const sequence = `#${headers['ce_sequence'] ?? '?'}`;
  return [
    timeOf(record),
    (headers['ce_type'] ?? '(no event)').padEnd(40),
    sequence.padEnd(5),
    `key ${key}`,
    `id ${headers['ce_id']}`,
  ].join('  ');
}

function timeOf({ headers }: ReceivedRecord): string {
  return headers['ce_time'] ?? '';
}
