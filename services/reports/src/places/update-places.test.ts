import type { Origin } from '@danvan/service/database';
import { eventually, startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { reports } from '../service.ts';
import { type ChangedOrganisations, updatePlacesIn } from './update-places.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

const origin: Origin = { source: 'urn:danvan:test', correlationId: 'test', synthetic: true, now: () => new Date() };
const organisation = idOf('newcomer');

/** One half of what is needed to place the newcomer, in a transaction that commits when it is let go. */
async function half({
  insert,
  changed,
  letGo,
}: {
  insert: string;
  changed: Partial<ChangedOrganisations>;
  letGo?: Promise<void>;
}): Promise<void> {
  await service.running.database.transaction(origin, async (tx) => {
    await tx.query(insert);
    await updatePlacesIn(tx, { organisationIds: [], relatedIds: [], ...changed });
    await letGo;
  });
}

test('an organisation and its relation that arrive at the same moment find each other', async () => {
  const gate = Promise.withResolvers<void>();
  let placed = 0;
  const done = () => {
    placed++;
  };
  const body = `INSERT INTO directory_organisation VALUES ('${organisation}', 1, 'x', 'ENTERPRISE', 'GRASSROOTS', NULL, '2010-01-01', NULL)`;
  const link = `INSERT INTO directory_relation VALUES ('${idOf('link')}', 1, '${organisation}', '${idOf('ofBaVi')}', 'LED_BY', '2010-01-01', NULL)`;
  const first = half({ insert: body, changed: { organisationIds: [organisation] }, letGo: gate.promise }).then(done);
  const second = half({ insert: link, changed: { relatedIds: [organisation] } }).then(done);
  await eventually(async () => {
    const [waiting] = await service.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
    );
    expect(placed + (waiting?.n ?? 0)).toBeGreaterThan(0);
  });
  gate.resolve();
  await Promise.all([first, second]);
  const places = await service.query('SELECT counted_in_id FROM organisation_place WHERE organisation_id = $1', [organisation]);
  expect(places).toEqual([{ counted_in_id: idOf('baVi') }]);
});
