import { catalogue } from '@danvan/contracts/catalogue';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';
import { allTopics } from '../events-on-log.ts';

export const topics: Command = {
  usage: 'topics',
  help: 'Every topic: partitions, records, and the events that the contract declares on it',
  async run({ place, arguments: given, output }) {
    allowOnly(given, []);
    const heads = await place.transport.heads(allTopics);
    const rows = allTopics.map((topic) => {
      // A type is the topic's name without its first word, and what happened.
      const prefix = `${topic.replace('danvan.', '')}.`;
      const partitions = heads.filter((head) => head.topic === topic);
      const events = catalogue
        .filter((definition) => definition.topic === topic)
        .map(({ wireType }) => wireType.replace(prefix, ''));
      return {
        topic,
        partitions: partitions.length,
        records: sum(partitions.map(({ next }) => next)),
        events: events.join(', '),
      };
    });
    output.rows(rows, { columns: ['topic', 'partitions', 'records', 'events'], empty: 'There are no topics yet.' });
  },
};

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
