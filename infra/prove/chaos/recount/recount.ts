import { services } from '@danvan/local/services';
import type { Ledger } from '../load/ledger.ts';
import { query } from '../query.ts';
import type { Site } from '../site.ts';
import { compareRows, type Finding, type Row } from './compare-rows.ts';
import { recountCommands, recountRecords } from './recount-commands.ts';
import { recountEvents } from './recount-events.ts';
import { recountDirectories, recountFacts, recountPlaces } from './recount-projections.ts';

/** Everything that the commands have led to, counted anew. Only when all has settled. */
export async function recount(site: Site, ledger: Ledger): Promise<Finding[]> {
  return [
    await recountCommands(site, ledger),
    await recountRecords(site, ledger),
    ...(await recountEvents(site, ledger)),
    ...(await recountDirectories(site)),
    ...(await recountFacts(site)),
    await recountPlaces(site),
    await findSetAside(site),
  ];
}

const parked = `SELECT consumer || ' ' || topic || ' ' || key || ' ' || reason AS key FROM parked_event`;
const unknown = `SELECT topic || ' ' || key || ' unknown' AS key FROM unknown_event`;

/** Nothing that died is the fault of an event: none may be parked, none may be unknown to its emitter. */
async function findSetAside(site: Site): Promise<Finding> {
  const urls = services.map((service) => site.federation.databaseUrl(service, 'superuser'));
  const asked = [
    ...urls.map((url) => [url, 'parked_event', parked] as const),
    ...urls.map((url) => [url, 'unknown_event', unknown] as const),
    [site.observers.databaseUrl, 'parked_event', parked] as const,
  ];
  const found = await Promise.all(
    asked.map(async ([url, table, sql]) => {
      const [known] = await query<{ is: boolean }>(url, 'SELECT to_regclass($1) IS NOT NULL AS is', [table]);
      return known?.is ? query<{ key: string }>(url, sql) : [];
    }),
  );
  return compareRows(
    'events parked or unknown',
    [],
    found.flat().map(({ key }): Row => [key, '']),
  );
}
