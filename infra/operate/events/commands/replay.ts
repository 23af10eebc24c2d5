import { ReplayRefused, replay as replayProjection } from '@danvan/events/replay';
import { StartProblem } from '@danvan/local/start-problem';
import { allowOnly, startOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { serviceOf } from '../decide.ts';
import { getConsumer } from '../get-consumer.ts';

export const replay: Command = {
  usage: 'replay <consumer> --from beginning|<time> [--yes]',
  help: 'Rebuilds what a projection keeps from the log. Without --yes it only says what would change. Refused for reactions',
  async run({ place, arguments: given, output, consumersOf }) {
    allowOnly(given, ['from', 'yes']);
    const [, name] = given.words;
    if (!name || !given.options.from)
      throw new StartProblem('What, and from when? npm run events -- replay <consumer> --from beginning|<time>');
    const from = startOf(given.options.from);
    if (from === 'now') throw new StartProblem('There is nothing to replay from now on.');
    const consumer = await getConsumer(name, consumersOf);
    const { events, tables, switched } = await replayProjection({
      consumer,
      database: place.ownerDatabase(serviceOf(name)),
      transport: place.transport,
      switchOver: given.options.yes ?? false,
      ...(from === 'beginning' ? {} : { from }),
    }).catch((error: unknown) => {
      throw error instanceof ReplayRefused
        ? new StartProblem(`${error.message}${consumer.kind === 'reaction' ? instead(name) : ''}`)
        : error;
    });
    if (output.isJson) return output.json({ consumer: name, events, tables, switched });
    output.rows(tables, { columns: ['table', 'missing', 'surplus'], empty: 'It keeps no tables.' });
    output.say(
      `\n${events} records were read. ${switched ? 'What differed has been replaced.' : 'Nothing has been changed: --yes does it.'}`,
    );
  },
};

function instead(name: string): string {
  return ` npm run events -- redeliver ${name} <event id> --reason "…" does that.`;
}
