import { startPositions } from '@danvan/events/start-positions';
import type { EventTransport, ReceivedRecord } from '@danvan/events/transport';
import { StartProblem } from '@danvan/local/start-problem';
import { z } from 'zod';
import { contractTopics, eventsBetween, recordsFrom } from './events-on-log.ts';

const aroundMs = 60_000;

export const isEventId = (id: string): boolean => z.guid().safeParse(id).success;

/** An event by its id, which (a UUID of version 7) tells when it happened; one of another making is looked for in the whole log. */
export async function findEvent(transport: EventTransport, id: string): Promise<ReceivedRecord | undefined> {
  const isIt = ({ headers }: ReceivedRecord) => headers['ce_id'] === id.toLowerCase();
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  if (z.uuidv7().safeParse(id).success) {
    const [near] = await eventsBetween(transport, { from: new Date(time - aroundMs), to: new Date(time + aroundMs) }, isIt);
    if (near) return near;
  }
  for await (const record of recordsFrom(transport, await startPositions(transport, contractTopics, 'beginning')))
    if (isIt(record)) return record;
  return undefined;
}

/** @throws StartProblem where the log has none, or the id is no id */
export async function getEvent(transport: EventTransport, id: string): Promise<ReceivedRecord> {
  if (!isEventId(id)) throw new StartProblem(`“${id}” is not the id of an event: a UUID is expected.`);
  const found = await findEvent(transport, id);
  if (!found) throw new StartProblem(`No event ${id} is on the log.`);
  return found;
}
