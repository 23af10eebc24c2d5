import { migrateEventStore } from '@danvan/events/transports/postgres/migrate-event-store';
import { asSuperuser, provideDatabase, rolesOf } from './databases.ts';
import { connectionUrl } from './federation-environment.ts';
import type { Secrets } from './secrets.ts';
import { databases } from './services.ts';

/** Makes every database and role that is not there yet, and the tables of the event log. Safe to repeat. */
export async function provideDatabases(secrets: Secrets, postgresPort: number): Promise<void> {
  await asSuperuser({ port: postgresPort, password: secrets.superuser }, async (client) => {
    for (const name of databases) {
      const { owner, app } = rolesOf(name);
      const login = (role: string) => ({ role, password: secrets.passwords[role] ?? '' });
      await provideDatabase(client, { name, owner: login(owner), app: login(app) });
    }
  });
  await migrateEventStore(connectionUrl({ secrets, postgresPort }, 'events', 'owner'), rolesOf('events').app);
}
