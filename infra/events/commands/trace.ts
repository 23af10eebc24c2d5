import { StartProblem } from '@danvan/local/start-problem';
import { z } from 'zod';
import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Place } from '../place.ts';
import { findChanges } from '../trace/find-changes.ts';
import { addEffects } from '../trace/find-effects.ts';
import { findEvents } from '../trace/find-events.ts';
import { traceLines } from '../trace/trace-lines.ts';
import type { Traced } from '../trace/traced.ts';

export const trace: Command = {
  usage: 'trace <correlation id | requestId>',
  help: 'What happened to this request: its changes, their events, the consumers, and the events that those emitted, with times',
  async run({ place, arguments: given, output }) {
    allowOnly(given, []);
    const [, id] = given.words;
    if (!id)
      throw new StartProblem(
        'Which request? npm run events -- trace <x-correlation-id of the answer, or requestId of the mutation>',
      );
    const traced = await gather(place, id);
    if (output.isJson) return output.json(traced);
    for (const line of traceLines(traced)) output.say(line);
  },
};

/** Several requests of other actors may have used one requestId: the last one counts. */
async function gather(place: Place, id: string): Promise<Traced> {
  const byRequest = z.guid().safeParse(id).success ? await findChanges(place, { requestId: id }) : [];
  const correlationId = byRequest.at(-1)?.correlationId ?? id;
  const changes = await findChanges(place, { correlationId });
  const events = await findEvents(place, correlationId, changes);
  if (changes.length === 0 && events.length === 0)
    throw new StartProblem(
      `Nothing is known of “${id}”: no change and no event carries it. A refused request changes nothing and leaves no trace.`,
    );
  await addEffects(place, events);
  return { correlationId, changes, events };
}
