import { setTimeout as pause } from 'node:timers/promises';
import { batches } from '@danvan/demos/batch';
import { load, type Plan } from '@danvan/demos/load';
import { registerModels } from '@danvan/demos/mutations';
import type pg from 'pg';
import type { Figure } from '../figure.ts';
import type { Measurement } from '../measurement.ts';
import { secondsOf } from '../seconds-of.ts';
import { type Ground, withFederation } from '../with-federation.ts';
import { withPool } from '../with-pool.ts';

const registrations = 20_000;
const warmUp = 2_000;
const bulk = 500;

/**
 * `registerModels` with 500 models each, three requests at once, as the demonstrations send them. Beside it the same rows go into a
 * copy of the table, indexes and constraints included, in the same portions over three connections: no rules, no audit, no events.
 */
export const bulkRegistrations: Measurement = {
  title: `Bulk registrations through the gateway: ${registrations.toLocaleString('en')} models`,
  measure: ({ say, signal }) =>
    withFederation(signal, async (ground) => {
      await load(ground.client, planOf('warm-up', warmUp, ground));
      await untilInReports(ground, warmUp, signal);
      let answered = 0;
      const visible = await secondsOf(async () => {
        answered = await secondsOf(() => load(ground.client, planOf('measured', registrations, ground)));
        await untilInReports(ground, warmUp + registrations, signal);
      });
      say('The same rows by bare INSERT …');
      const bare = await withPool(ground.federation.databaseUrl('mobilisation', 'superuser'), timeBareInserts);
      const beside = { what: 'bare INSERT', value: registrations / bare };
      return [
        { what: 'answered', value: registrations / answered, unit: 'a second', beside },
        { what: 'answered and counted in reports', value: registrations / visible, unit: 'a second' },
      ] satisfies Figure[];
    }),
};

function planOf(key: string, count: number, { organisationIds }: Ground): Plan {
  const models = Array.from({ length: count }, (_, index) => ({
    organisationId: organisationIds[index % organisationIds.length],
    name: `Mô hình “Dân vận khéo” số ${index + 1}`,
    field: 'ECONOMY',
    form: 'MODEL',
    registeredOn: '2026-01-15',
  }));
  return [batches({ key: `bench/${key}`, mutation: registerModels }, models, (model) => model)];
}

async function untilInReports({ federation }: Ground, models: number, signal: AbortSignal): Promise<void> {
  await withPool(federation.databaseUrl('reports', 'app'), async (pool) => {
    const counted = async () => (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM fact')).rows[0]?.n ?? 0;
    while ((await counted()) < models) await pause(50, undefined, { signal });
  });
}

async function timeBareInserts(pool: pg.Pool): Promise<number> {
  await pool.query('CREATE TABLE bare_model (LIKE model INCLUDING ALL)');
  const { rows } = await pool.query<{ models: object }>(
    `SELECT jsonb_agg(to_jsonb(model)) AS models
       FROM (SELECT *, row_number() OVER () AS nth FROM model LIMIT $1) AS model GROUP BY nth / $2`,
    [registrations, bulk],
  );
  return secondsOf(async () => {
    const waiting = rows.map(({ models }) => JSON.stringify(models));
    const lane = async () => {
      for (let models = waiting.shift(); models; models = waiting.shift())
        await pool.query('INSERT INTO bare_model SELECT * FROM jsonb_populate_recordset(NULL::bare_model, $1)', [models]);
    };
    await Promise.all([lane(), lane(), lane()]);
  });
}
