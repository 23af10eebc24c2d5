import {
  discardParkedEvent,
  findParkedEvents,
  findParkedKeys,
  NotParked,
  type ParkedEvent,
  type ParkedKey,
  replayParkedKey,
} from '@danvan/events/parked';
import { StartProblem } from '@danvan/local/start-problem';
import { allowOnly } from '../arguments.ts';
import type { Call, Command } from '../command.ts';
import { decideIn, serviceOf } from '../decide.ts';

export const parked: Command = {
  usage: [
    'parked list [--consumer <name>]',
    'parked show <consumer> <key> [--topic <topic>]',
    'parked replay <consumer> <key> [--topic <topic>] --reason <why> [--by <who>]',
    'parked discard <consumer> <event id> --reason <why> [--by <who>]',
  ].join('\n'),
  help: 'Events that failed, by key: look, hand them over again in order, or drop one for good. Who decided, and why, is kept',
  async run(call) {
    const [, word = 'list', consumer = '', subject = ''] = call.arguments.words;
    const action = actions[word];
    if (!action) throw new StartProblem(`“parked ${word}” is not known: list, show, replay or discard.`);
    if (word !== 'list' && (!consumer || !subject))
      throw new StartProblem(`What? npm run events -- parked ${word} <consumer> <${action.subject}>`);
    await action.run(call, consumer, subject);
  },
};

type Action = (call: Call, consumer: string, subject: string) => Promise<void>;

const actions: Record<string, { subject: string; run: Action }> = {
  list: { subject: '', run: list },
  show: { subject: 'key', run: show },
  replay: { subject: 'key', run: replay },
  discard: { subject: 'event id', run: discard },
};

async function list({ place, arguments: given, output }: Call): Promise<void> {
  allowOnly(given, ['consumer']);
  const consuming = await place.databasesWith('consumer_position');
  const keys = await Promise.all(consuming.map(([, database]) => findParkedKeys(database, given.options.consumer)));
  const columns = ['consumer', 'key', 'events', 'attempts', 'nextTryAt', 'parkedAt', 'reason', 'detail'] as const;
  output.rows(keys.flat(), { columns, empty: 'Nothing is parked.' });
}

async function show(call: Call, consumer: string, key: string): Promise<void> {
  allowOnly(call.arguments, ['topic']);
  const parkedKey = await getKey(call, consumer, key);
  const events = await findParkedEvents(call.place.database(serviceOf(consumer)), parkedKey);
  const columns = ['eventId', 'type', 'partition', 'offset', 'parkedAt', 'deadLetteredAt', 'reason', 'detail'] as const;
  call.output.rows(events, { columns, empty: 'Nothing is parked.' });
  for (const { eventId, value } of events) call.output.say(`\n${eventId}\n${value}`);
}

async function replay(call: Call, consumer: string, key: string): Promise<void> {
  allowOnly(call.arguments, ['topic', 'reason', 'by']);
  const parkedKey = await getKey(call, consumer, key);
  await decideIn(call, consumer, (tx, decision) => asProblem(replayParkedKey(tx, parkedKey, decision)));
  say(
    call,
    { consumer, topic: parkedKey.topic, key, released: parkedKey.events },
    `${parkedKey.events} events are due now; the running consumer handles them in order.`,
  );
}

async function discard(call: Call, consumer: string, eventId: string): Promise<void> {
  allowOnly(call.arguments, ['reason', 'by']);
  const event = await getByEventId(call, consumer, eventId);
  await decideIn(call, consumer, (tx, decision) => asProblem(discardParkedEvent(tx, event, decision)));
  const { topic, key } = event;
  say(
    call,
    { consumer, topic, key, discarded: eventId },
    `${eventId} is dropped for ${consumer}, for good; what stands behind it goes on.`,
  );
}

async function getKey({ place, arguments: { options } }: Call, consumer: string, key: string): Promise<ParkedKey> {
  const keys = await findParkedKeys(place.database(serviceOf(consumer)), consumer);
  const found = keys.filter((one) => one.key === key && (options.topic === undefined || one.topic === options.topic));
  const [first, second] = found;
  if (!first) throw new StartProblem(`${consumer} has not parked the key “${key}”.`);
  if (second)
    throw new StartProblem(
      `${consumer} has parked “${key}” of ${found.map(({ topic }) => topic).join(' and of ')}: say which by --topic.`,
    );
  return first;
}

async function getByEventId({ place }: Call, consumer: string, eventId: string): Promise<ParkedEvent> {
  const database = place.database(serviceOf(consumer));
  for (const key of await findParkedKeys(database, consumer)) {
    const event = (await findParkedEvents(database, key)).find((one) => one.eventId === eventId);
    if (event) return event;
  }
  throw new StartProblem(`${consumer} has not parked the event “${eventId}”.`);
}

/** Somebody else, or the consumer itself, may have been quicker. */
async function asProblem(deciding: Promise<void>): Promise<void> {
  await deciding.catch((error: unknown) => {
    throw error instanceof NotParked ? new StartProblem(`${error.message}.`) : error;
  });
}

function say({ output }: Call, result: object, words: string): void {
  if (output.isJson) output.json(result);
  else output.say(words);
}
