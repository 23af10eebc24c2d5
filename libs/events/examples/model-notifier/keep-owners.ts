import { OrganisationRegistered } from '@danvan/contracts/organisations';
import { defineConsumer, on } from '@danvan/events';

/** A projection: what we need to know of others, kept from their events. It reads the log from its beginning, and replay can rebuild it. */
export const keepOwners = defineConsumer({
  name: 'model-notifier.keep-owners',
  kind: 'projection',
  tables: ['owner'],
  handlers: [
    on(OrganisationRegistered, async (tx, { data }) => {
      await tx.query(
        'INSERT INTO owner (organisation_id, name) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name',
        [data.organisationId, data.name],
      );
    }),
  ],
});
