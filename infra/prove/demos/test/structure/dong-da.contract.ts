import { eventually } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { batches, single } from '../../batch.ts';
import { type Client, createClient } from '../../client.ts';
import { body, unitNamed } from '../../demonstration/generate.ts';
import { load, type Plan } from '../../load.ts';
import * as mutations from '../../mutations.ts';
import { type Organisation, relation } from '../../organisations.ts';
import { planClearance } from '../../plan-clearance.ts';
import { idOf } from '../../stable.ts';

const KEY = 'structure/dong-da';
const ward = unitNamed('Phường Ô Chợ Dừa');
const wardParty = body(ward.name, 'PARTY_COMMITTEE');
const beneath = (name: string, kind: Organisation['kind']): Organisation => ({
  ...{ id: idOf(KEY, name), name, kind, tier: 'GRASSROOTS', areaId: ward.id },
});
const cell = beneath('Chi bộ tổ dân phố số 7', 'PARTY_CELL');
const team = beneath('Tổ dân vận tổ dân phố số 7', 'MOBILISATION_TEAM');
const person = idOf(KEY, 'person');

const posts = [
  { organisationId: cell.id, post: 'SECRETARY' },
  { organisationId: team.id, post: 'HEAD_OF_UNIT' },
];

function plan(): Plan {
  const validFrom = '2020-01-01';
  return [
    [
      ...batches({ key: `${KEY}/organisations`, mutation: mutations.registerOrganisations }, [cell, team], (it) => ({
        ...it,
        validFrom,
      })),
      single({ key: `${KEY}/person`, mutation: { name: 'registerPerson', result: 'Person' } }, () => ({
        ...{ id: person, name: 'Lê Văn Minh Họa' },
      })),
    ],
    [
      ...batches(
        { key: `${KEY}/relations`, mutation: mutations.registerRelations },
        [relation(cell.id, wardParty, 'SUBORDINATE'), relation(team.id, cell.id, 'SUBORDINATE')],
        (link) => ({ ...link, validFrom }),
      ),
      ...batches(
        {
          key: `${KEY}/posts`,
          mutation: { name: 'registerPostHoldings', list: 'postHoldings', result: 'PostHoldingsRegistered' },
        },
        posts,
        (post) => ({ ...post, personId: person, validFrom: '2021-05-04' }),
      ),
    ],
    ...planClearance(KEY, [
      {
        ...{ organisationId: body(ward.name, 'PEOPLES_COMMITTEE'), areaId: ward.id, name: 'Đường vành đai 1' },
        deployedOn: '2024-03-04',
        mobilisation: { mobilisedOn: '2024-06-28', householdVisits: 84, householdsVisited: 31, issuesRaised: 12 },
      },
    ]),
  ];
}

/** What a quận’s work consists of in 2024, through the gateway; the demonstration set is loaded. */
export function describeDongDa(given: () => Client, urlOf: () => string): void {
  describe('quận Đống Đa', () => {
    let publicly: Client;
    let made: ReadonlyMap<string, string[]>;
    beforeAll(async () => {
      publicly = createClient({ url: urlOf() });
      made = await load(given(), plan());
    }, 120_000);
    afterAll(() => publicly?.close());

    test('the district has 21 wards; a ward’s committee has cells, and a cell its mobilisation team', async () => {
      const query = `query ($id: UUID!) {
        areaByCode(code: "006", level: DISTRICT, asOf: "2024-06-28") { children(first: 50) { nodes { kind } } }
        organisation(id: $id, asOf: "2024-06-28") {
          kind parents { kind parents { kind area { name parent { name } } } }
        }
      }`;
      const { areaByCode, organisation } = await publicly.insist<{
        areaByCode: { children: { nodes: { kind: string }[] } };
        organisation: object;
      }>(query, { id: team.id });
      expect(areaByCode.children.nodes.map(({ kind }) => kind)).toEqual(Array(21).fill('WARD'));
      const area = { name: ward.name, parent: { name: 'Quận Đống Đa' } };
      const committee = { kind: 'PARTY_COMMITTEE', area };
      const itsCell = { kind: 'PARTY_CELL', parents: [committee] };
      expect(organisation).toEqual({ kind: 'MOBILISATION_TEAM', parents: [itsCell] });
    });

    test('one person holds two posts on one day', async () => {
      const query = `query ($id: UUID!) { person(id: $id) { posts(on: "2024-06-28") { post organisation { name } } } }`;
      const answer = await publicly.insist<{ person: { posts: object[] } }>(query, { id: person });
      expect(answer.person.posts).toHaveLength(2);
      expect(answer.person.posts).toEqual(
        expect.arrayContaining([
          { post: 'SECRETARY', organisation: { name: cell.name } },
          { post: 'HEAD_OF_UNIT', organisation: { name: team.name } },
        ]),
      );
    });

    test('dialogues are periodic or ad hoc', async () => {
      const query = `{ statistics(input: {
        metric: "dialogue.count", area: { code: "006", level: DISTRICT }, groupBy: [KIND]
        period: { from: "2024-01-01", to: "2024-12-31" }
      }) { rows { nodes { kind value } } } }`;
      await eventually(async () => {
        const { statistics } = await publicly.insist<{ statistics: { rows: { nodes: object[] } } }>(query);
        const rows = [
          { kind: 'AD_HOC', value: '1' },
          { kind: 'PERIODIC', value: '2' },
        ];
        expect(statistics.rows.nodes).toEqual(expect.arrayContaining(rows));
      });
    });

    test('the reception schedule is read without login, in a calendar program, too', async () => {
      const id = body('Quận Đống Đa', 'PEOPLES_COMMITTEE');
      const query = `query ($id: UUID!) { receptionSchedules(filter: { organisationId: $id }) {
        nodes { place days(from: "2024-03-01", to: "2024-03-31") { receivesOn } }
      } }`;
      const { receptionSchedules } = await publicly.insist<{ receptionSchedules: { nodes: { days: object[] }[] } }>(query, {
        id,
      });
      expect(receptionSchedules.nodes).toHaveLength(1);
      expect(receptionSchedules.nodes[0]?.days).toHaveLength(4);
      const calendar = await fetch(new URL(`/calendars/${id}.ics`, urlOf()));
      expect(calendar.status).toBe(200);
      expect(await calendar.text()).toContain('BEGIN:VEVENT');
    });

    test('visits before a clearance are counted with the issues raised, and nothing says what a household thinks', async () => {
      const id = made.get(`${KEY}/clearance-projects/0`)?.[0];
      const query = `query ($id: UUID!) {
        clearanceProject(id: $id) { mobilisation { householdVisits householdsVisited issuesRaised } }
        __type(name: "ClearanceMobilisation") { fields { name } }
      }`;
      const { clearanceProject, __type: type } = await given().insist<{
        clearanceProject: object;
        __type: { fields: { name: string }[] };
      }>(query, { id });
      expect(clearanceProject).toEqual({ mobilisation: { householdVisits: 84, householdsVisited: 31, issuesRaised: 12 } });
      const counted = ['householdVisits', 'householdsVisited', 'issuesRaised', 'mobilisedOn'];
      expect(type.fields.map(({ name }) => name).toSorted()).toEqual(counted);
    });

    test('two of its models are told by name', async () => {
      const query = `query ($areaId: UUID!) { models(filter: { areaId: $areaId, includeSubareas: true }, first: 100) { nodes { name } } }`;
      const { models } = await publicly.insist<{ models: { nodes: object[] } }>(query, { areaId: unitNamed('Quận Đống Đa').id });
      expect(models.nodes).toEqual(
        expect.arrayContaining([
          { name: 'Chính quyền thân thiện của dân, do dân, vì dân' },
          { name: 'Công sở thân thiện vì nhân dân phục vụ' },
        ]),
      );
    });

    test('every metric of a year without records is zero and not null', async () => {
      const values = await valuesIn(given(), 2021);
      const notOfRecords = ['org.count', 'disclosure.catalogueSize']; // bodies exist and the law holds all the same
      const others = Object.entries(values).filter(([metric]) => !notOfRecords.includes(metric));
      expect(others.length).toBeGreaterThan(20);
      expect(others.filter(([, value]) => value === null || Number(value) !== 0)).toEqual([]);
      expect(notOfRecords.map((metric) => Number(values[metric])).filter((value) => !(value > 0))).toEqual([]);
    });
  });
}

/** What each metric comes to in the district: of households by the national standard of that time, of ratios among its wards. */
async function valuesIn(client: Client, year: number): Promise<Record<string, string | null>> {
  const { metrics } = await client.insist<{ metrics: { name: string; recordType: string; unit: string }[] }>(
    '{ metrics { name recordType unit } }',
  );
  const inputs = metrics.map(({ name, recordType, unit }, at) => {
    const kind = recordType === 'HOUSEHOLD' ? { kind: 'VN-2016' } : {};
    const level = unit === 'PERCENT' ? { areaLevel: 'COMMUNE' } : {};
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    return [`m${at}`, { metric: name, ...kind, ...level, area: { code: '006', level: 'DISTRICT' }, period }] as const;
  });
  const declared = inputs.map(([name]) => `$${name}: StatisticsInput!`).join(', ');
  const asked = inputs.map(([name]) => `${name}: statistics(input: $${name}) { total { value } }`).join(' ');
  const answer = await client.insist<Record<string, { total: { value: string | null } }>>(
    `query (${declared}) { ${asked} }`,
    Object.fromEntries(inputs),
  );
  return Object.fromEntries(metrics.map(({ name }, at) => [name, answer[`m${at}`]?.total.value ?? null]));
}
