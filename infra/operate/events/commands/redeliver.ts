import { redeliverEvent } from '@danvan/events/redeliver-event';
import { StartProblem } from '@danvan/local/start-problem';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';
import { decisionOf, serviceOf } from '../decide.ts';
import { getEvent } from '../find-event.ts';
import { getConsumer } from '../get-consumer.ts';

export const redeliver: Command = {
  usage: 'redeliver <consumer> <event id> --reason <why> [--by <who>]',
  help: 'Hands one event to a consumer once more, although it has handled it. Who decided, and why, is kept',
  async run(call) {
    allowOnly(call.arguments, ['reason', 'by']);
    const { place, output, consumersOf } = call;
    const [, name, id] = call.arguments.words;
    if (!name || !id) throw new StartProblem('What? npm run events -- redeliver <consumer> <event id> --reason "…"');
    const decision = decisionOf(call);
    const found = await Promise.all([getConsumer(name, consumersOf), getEvent(place.transport, id)]);
    const [consumer, { topic, partition, offset }] = found;
    const at = { topic, partition, next: offset };
    await redeliverEvent({ consumer, database: place.database(serviceOf(name)), transport: place.transport, at, ...decision });
    if (output.isJson) output.json({ consumer: name, redelivered: id });
    else output.say(`${name} has handled ${id} once more.`);
  },
};
