import { catalogue } from '@danvan/contracts/catalogue';
import { StartProblem } from '@danvan/local/start-problem';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';
import { describeRecord } from '../describe-record.ts';
import { getEvent } from '../find-event.ts';
import { printTable } from '../print-table.ts';

export const show: Command = {
  usage: 'show <event id>',
  help: 'One event: its place on the log, its headers, its data and what it means',
  async run({ place, arguments: given, output }) {
    allowOnly(given, []);
    const [, id] = given.words;
    if (!id) throw new StartProblem('Which event? npm run events -- show <event id>');
    const record = await getEvent(place.transport, id);
    if (output.isJson) return output.json(describeRecord(record));
    const meaning = catalogue.find(({ wireType }) => wireType === record.headers['ce_type'])?.description;
    output.say(
      `${record.headers['ce_type']} at ${record.offset} of partition ${record.partition} of ${record.topic}, key ${record.key}`,
    );
    if (meaning) output.say(`${meaning.en}\n${meaning.vi}`);
    const headers = Object.entries(record.headers).map(([header, value]) => ({ header, value }));
    output.say(`\n${printTable(headers, ['header', 'value'])}`);
    output.say(JSON.stringify(JSON.parse(record.value ?? 'null'), undefined, 2));
  },
};
