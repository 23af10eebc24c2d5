import { type ServiceName, services } from '@danvan/local/services';
import type { Site } from '../site.ts';
import { compareRows, type Finding, type Row } from './compare-rows.ts';

interface Told {
  key: string;
  value: string;
}

async function rowsOf(site: Site, service: ServiceName, statements: readonly string[]): Promise<Row[]> {
  const told = await Promise.all(statements.map((sql) => site.query<Told>(service, sql)));
  return told.flat().map(({ key, value }) => [key, value]);
}

const directory = {
  source: [
    `SELECT 'area ' || area_id || ' ' || valid_from AS key, row(version, code, name, kind, level, parent_id, valid_to)::text AS value
       FROM area_version JOIN area ON area.id = area_id`,
    `SELECT 'organisation ' || organisation_id || ' ' || valid_from AS key, row(version, name, kind, tier, area_id, valid_to)::text AS value
       FROM organisation_version JOIN organisation ON organisation.id = organisation_id`,
    `SELECT 'relation ' || id AS key, row(version, from_id, to_id, type, valid_from, valid_to)::text AS value FROM relation`,
  ],
  copy: [
    `SELECT 'area ' || area_id || ' ' || valid_from AS key, row(version, code, name, kind, level, parent_id, valid_to)::text AS value
       FROM directory_area`,
    `SELECT 'organisation ' || organisation_id || ' ' || valid_from AS key, row(version, name, kind, tier, area_id, valid_to)::text AS value
       FROM directory_organisation`,
    `SELECT 'relation ' || relation_id AS key, row(version, from_id, to_id, type, valid_from, valid_to)::text AS value
       FROM directory_relation`,
  ],
};

/** The copies of areas, organisations and relations that the others keep, beside the tables of organisations. */
export async function recountDirectories(site: Site): Promise<Finding[]> {
  const source = await rowsOf(site, 'organisations', directory.source);
  const keeping = services.filter((service) => service !== 'organisations');
  return Promise.all(
    keeping.map(async (service) =>
      compareRows(`organisations / copy of ${service}`, source, await rowsOf(site, service, directory.copy)),
    ),
  );
}

const happened = (table: string, day: string, status: string) =>
  `SELECT '${table.toUpperCase()} ' || id || ' ' || ${day} || ' ${status}' AS key, row(organisation_id, NULL)::text AS value
     FROM ${table} WHERE status = '${status}'`;

const assessments = `SELECT id, organisation_id, one ->> 'standard' AS standard, one ->> 'status' AS status, one ->> 'from' AS day
  FROM household CROSS JOIN jsonb_array_elements(assessments) AS one WHERE household.status = 'REGISTERED'`;

/** What must count, by the tables of those who own the records. */
const counting: readonly [ServiceName, readonly string[]][] = [
  [
    'organisations',
    [
      `SELECT 'ORGANISATION ' || organisation_id || ' ' || valid_from || ' EXISTING' AS key, row(organisation_id, valid_to)::text AS value
         FROM organisation_version`,
    ],
  ],
  ['dialogues', [happened('dialogue', 'held_on', 'HELD'), happened('supervision', 'date', 'RECORDED')]],
  [
    'mobilisation',
    [
      `SELECT 'MODEL ' || id || ' ' || registered_on || ' REGISTERED' AS key, row(organisation_id, NULL)::text AS value FROM model
        WHERE status <> 'CANCELLED'`,
      happened('award', 'decided_on', 'GRANTED'),
    ],
  ],
  [
    'welfare',
    [
      `SELECT 'HOUSEHOLD ' || id || ' ' || day || ' ' || status AS key,
              row(organisation_id, lead(day) OVER (PARTITION BY id, standard ORDER BY day))::text AS value
         FROM (${assessments}) AS assessment`,
      // The load finds every household poor, so that it enters poverty once.
      `SELECT 'HOUSEHOLD ' || id || ' ' || min(day) || ' ENTRY' AS key, row(organisation_id, NULL)::text AS value
         FROM (${assessments}) AS assessment GROUP BY id, organisation_id`,
    ],
  ],
];

const sequences = `SELECT key, last::text AS value FROM event_sequence
  WHERE topic ~ '[.](organisation|dialogue|supervision|model|award|household)$'`;

/** The facts of reports beside the records of the others, and up to which event of each record they stand. */
export async function recountFacts(site: Site): Promise<Finding[]> {
  const own = await Promise.all(counting.map(([service, statements]) => rowsOf(site, service, statements)));
  const last = await Promise.all(counting.map(([service]) => rowsOf(site, service, [sequences])));
  const facts = `SELECT record_type || ' ' || record_id || ' ' || occurred_on || ' ' || status AS key,
                        row(organisation_id, ended_on)::text AS value FROM fact`;
  const records = `SELECT record_id::text AS key, sequence::text AS value FROM record`;
  return [
    compareRows('records / facts of reports', own.flat(), await rowsOf(site, 'reports', [facts])),
    compareRows('events committed / records of reports', last.flat(), await rowsOf(site, 'reports', [records])),
  ];
}

/** Where organisations count: each of the load has an area of its own. */
export async function recountPlaces(site: Site): Promise<Finding> {
  const own = `SELECT organisation_id || ' ' || valid_from AS key, row(tier, area_id, valid_to)::text AS value FROM organisation_version`;
  const kept = `SELECT organisation_id || ' ' || valid_from AS key, row(tier, counted_in_id, valid_to)::text AS value FROM organisation_place`;
  return compareRows(
    'organisations / places of reports',
    await rowsOf(site, 'organisations', [own]),
    await rowsOf(site, 'reports', [kept]),
  );
}
