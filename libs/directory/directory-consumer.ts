import {
  AreaRegistered,
  AreaRevised,
  OrganisationRegistered,
  OrganisationRevised,
  RelationEnded,
  RelationRegistered,
} from '@danvan/contracts/organisations';
import { type Consumer, defineConsumer, type Handler, on } from '@danvan/events/consume';
import type { EventDefinition } from '@danvan/events/define-event';
import type { EventTransaction } from '@danvan/events/emit';
import type { Opened } from '@danvan/events/vocabulary';
import { keepAreasIn, keepOrganisationsIn, keepRelationsIn } from './keep-directory.ts';

/**
 * Keeps `directory_area`, `directory_organisation` and `directory_relation` equal to what organisations has published.
 * Safe to repeat and to run out of order: an aggregate's rows only ever move to a higher version of it.
 */
export function directoryConsumer(service: string): Consumer {
  return defineConsumer({
    name: `${service}.keep-directory`,
    kind: 'projection',
    tables: ['directory_area', 'directory_organisation', 'directory_relation'],
    newer: 'pass-over',
    handlers: [
      keeping(AreaRegistered, keepAreasIn, ({ areaId, version, ...only }) => ({ id: areaId, version, versions: [only] })),
      keeping(AreaRevised, keepAreasIn, ({ areaId, version, versions }) => ({ id: areaId, version, versions })),
      keeping(OrganisationRegistered, keepOrganisationsIn, ({ organisationId, version, ...only }) => ({
        id: organisationId,
        version,
        versions: [only],
      })),
      keeping(OrganisationRevised, keepOrganisationsIn, ({ organisationId, version, versions }) => ({
        id: organisationId,
        version,
        versions,
      })),
      keeping(RelationRegistered, keepRelationsIn, (relation) => relation),
      keeping(RelationEnded, keepRelationsIn, (relation) => relation),
    ],
  });
}

function keeping<P, C>(
  definition: EventDefinition<P>,
  keepIn: (tx: EventTransaction, changes: C[]) => Promise<void>,
  toChange: (data: Opened<P>) => C,
): Handler {
  return on(
    definition,
    (tx, event) => keepIn(tx, [toChange(event.data)]),
    (tx, events) =>
      keepIn(
        tx,
        events.map((event) => toChange(event.data)),
      ),
  );
}
