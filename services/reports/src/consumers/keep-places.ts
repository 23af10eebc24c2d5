import { directoryConsumer } from '@danvan/directory';
import { type Consumer, defineConsumer, type Handler } from '@danvan/events/consume';
import type { ReceivedEvent } from '@danvan/events/envelope';
import { z } from 'zod';
import { type ChangedOrganisations, updatePlacesIn } from '../places/update-places.ts';

const directory = directoryConsumer('reports');

/** The directory, and in the same transactions where each organisation counts: what follows from the directory is never behind it. */
export const keepPlaces: Consumer = defineConsumer({
  ...directory,
  tables: [...(directory.tables ?? []), 'organisation_place'],
  handlers: directory.handlers.map(thenPlaces),
});

function thenPlaces(handler: Handler): Handler {
  const { handleMany } = handler;
  return {
    ...handler,
    async handle(tx, event) {
      await handler.handle(tx, event);
      await updatePlacesIn(tx, changedBy([event]));
    },
    ...(handleMany && {
      async handleMany(tx, events) {
        await handleMany(tx, events);
        await updatePlacesIn(tx, changedBy(events));
      },
    }),
  };
}

const OfOrganisation = z.object({ organisationId: z.string() });
const OfRelation = z.object({ fromId: z.string() });

function changedBy(events: readonly ReceivedEvent[]): ChangedOrganisations {
  return {
    organisationIds: events.flatMap(({ data }) => OfOrganisation.safeParse(data).data?.organisationId ?? []),
    relatedIds: events.flatMap(({ data }) => OfRelation.safeParse(data).data?.fromId ?? []),
  };
}
