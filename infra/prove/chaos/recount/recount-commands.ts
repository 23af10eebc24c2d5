import type { Entry, Ledger } from '../load/ledger.ts';
import type { Site } from '../site.ts';
import { compareRows, type Finding, type Row } from './compare-rows.ts';

/** The ledger beside the audit of each service: one change for each command that was answered, and none besides. */
export async function recountCommands(site: Site, ledger: Ledger): Promise<Finding> {
  const expected = [...ledger.answered].flatMap(([service, ids]) => [...ids].map((id): Row => [`${service} ${id}`, '']));
  const found = await Promise.all(
    [...ledger.answered.keys()].map(async (service) => {
      const rows = await site.query<{ id: string }>(service, `SELECT mutation || ' ' || request_id AS id FROM change`);
      return rows.map(({ id }): Row => [`${service} ${id}`, '']);
    }),
  );
  return compareRows('commands answered / audit', expected, found.flat());
}

/** Each record's own table: how to read it as the ledger keeps it. */
const tables: Readonly<Record<string, string>> = {
  dialogue: `SELECT id, version, status = 'CANCELLED' AS "isCancelled", organisation_id AS "organisationId", ARRAY[date::text] AS days FROM dialogue`,
  supervision: `SELECT id, version, status = 'CANCELLED' AS "isCancelled", organisation_id AS "organisationId", ARRAY[date::text] AS days FROM supervision`,
  model: `SELECT id, version, status = 'CANCELLED' AS "isCancelled", organisation_id AS "organisationId", ARRAY[registered_on::text] AS days FROM model`,
  award: `SELECT id, version, status = 'CANCELLED' AS "isCancelled", organisation_id AS "organisationId", ARRAY[decided_on::text] AS days FROM award`,
  household: `SELECT id, version, status = 'CANCELLED' AS "isCancelled", organisation_id AS "organisationId",
                     ARRAY(SELECT one ->> 'from' FROM jsonb_array_elements(assessments) AS one) AS days FROM household`,
  organisation: `SELECT id, version, false AS "isCancelled", ARRAY[]::text[] AS days FROM organisation`,
  area: `SELECT id, version, false AS "isCancelled", ARRAY[]::text[] AS days FROM area`,
  relation: `SELECT id, version, valid_to IS NOT NULL AS "isCancelled", ARRAY[]::text[] AS days FROM relation`,
};

/** The ledger beside the services' own tables, record by record. */
export async function recountRecords(site: Site, ledger: Ledger): Promise<Finding> {
  const places = new Map(ledger.entries.map(({ table, service }) => [table, service]));
  const found = await Promise.all(
    [...places].map(async ([table, service]) => {
      const rows = await site.query<Entry>(service, tables[table] ?? '');
      return rows.map((row) => rowOf({ ...row, table }));
    }),
  );
  return compareRows('ledger / records', ledger.entries.map(rowOf), found.flat());
}

function rowOf({ table, id, version, organisationId, isCancelled, days }: Omit<Entry, 'service'>): Row {
  return [`${table} ${id}`, JSON.stringify({ version, organisationId, isCancelled, days: [...days].sort() })];
}
