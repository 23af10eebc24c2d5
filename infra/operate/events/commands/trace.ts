import { StartProblem } from '@danvan/local/start-problem';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';
import { isEventId } from '../find-event.ts';
import type { Place } from '../place.ts';
import { findChanges } from '../trace/find-changes.ts';
import { addEffects } from '../trace/find-effects.ts';
import { findCorrelation, findEvents } from '../trace/find-events.ts';
import { traceLines } from '../trace/trace-lines.ts';
import type { Traced, TracedChange } from '../trace/traced.ts';

export const trace: Command = {
  usage: 'trace <correlation id | requestId | event id>',
  help: 'What happened to this request, or to the one that an event follows from: its changes, their events, the consumers, and the events that those emitted, with times',
  async run({ place, arguments: given, output }) {
    allowOnly(given, []);
    const [, id] = given.words;
    if (!id)
      throw new StartProblem(
        'Which request? npm run events -- trace <x-correlation-id of the answer, requestId of the mutation, or id of an event>',
      );
    const traced = await gather(place, id);
    if (output.isJson) return output.json(traced);
    for (const line of traceLines(traced)) output.say(line);
  },
};

async function gather(place: Place, id: string): Promise<Traced> {
  const trail = isEventId(id) ? ((await findRequest(place, id)) ?? (await findCorrelation(place, id))) : undefined;
  const correlationId = trail?.correlationId ?? id;
  const changes = await findChanges(place, { correlationId });
  const events = await findEvents(place, correlationId, changes.length === 0 && trail ? [trail] : changes);
  if (changes.length === 0 && events.length === 0)
    throw new StartProblem(
      `Nothing is known of “${id}”: no change and no event carries it. A refused request changes nothing and leaves no trace.`,
    );
  await addEffects(place, events);
  return { correlationId, changes, events };
}

/** Several requests of other actors may have used one requestId: the last one counts. */
async function findRequest(place: Place, requestId: string): Promise<TracedChange | undefined> {
  return (await findChanges(place, { requestId })).at(-1);
}
