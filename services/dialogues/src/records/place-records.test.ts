import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing/given-organisation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, auditOf, camel, eventsOf, given, kebab, officerOf, outcomeOf, plural, send } from '../../test/records.ts';
import { type EntryMutation, samples, typeOf } from '../../test/samples.ts';
import { startWorld, today, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

/** Nobody else is named, since those who exist today need not have existed on another day. */
const alone = { coOrganiserIds: undefined, agencyIds: undefined, frontId: undefined };

describe.each(Object.keys(samples) as EntryMutation[])('%s', (mutation) => {
  const type = typeOf[mutation];
  const item = (own: object = {}) => ({ ...samples[mutation](world), ...own });
  const one = (own: object = {}) => ({ type, mutation, input: item(own) });
  const many = (items: object[]) => ({ type, mutation: `${mutation}s`, input: { [plural(type)]: items } });

  test('enters the record where and when it counts, and the event says so', async () => {
    const made = await outcomeOf(world, one());
    expect(made).toMatchObject({
      tier: 'GRASSROOTS',
      synthetic: true,
      organisation: { id: world.wardCommittee },
      area: { id: world.ward },
    });
    const { status, date } = made;
    expect(await eventsOf(world, made.id)).toMatchObject([
      {
        sequence: 1,
        headers: { ce_organisationid: world.wardCommittee, ce_areaid: world.ward, ce_synthetic: 'true' },
        data: { status, date, areaLevel: 'COMMUNE', tier: 'GRASSROOTS', [`${camel(type)}Id`]: made.id },
      },
    ]);
    expect(await auditOf(world, made.id)).toMatchObject([
      { mutation, record_type: kebab(type), before: null, after: { version: 1 } },
    ]);
  });

  test('an organisation without an area counts at its tier alone', async () => {
    const made = await outcomeOf(world, one({ ...alone, organisationId: world.enterprise }));
    expect(made).toMatchObject({ tier: 'GRASSROOTS', area: null });
    expect(await eventsOf(world, made.id)).toMatchObject([{ data: { areaId: null, areaLevel: null } }]);
  });

  test('an officer of a unit below and one of no organisation are refused, singly and in bulk', async () => {
    const table = kebab(type).replaceAll('-', '_');
    const count = () => world.service.query(`SELECT count(*) FROM ${table}`);
    const before = await count();
    for (const as of [officerOf(world.enterprise), officerOf(undefined)]) {
      for (const call of [one(), many([item()])]) {
        expect(await send(world, { ...call, as })).toMatchObject({
          data: { [call.mutation]: null },
          errors: [{ extensions: { code: 'FORBIDDEN' } }],
        });
      }
    }
    expect(await count()).toEqual(before);
  });

  test('an officer of the body above enters for it, and so does the administrator', async () => {
    expect(await outcomeOf(world, { ...one(), as: officerOf(world.cityCommittee) })).toMatchObject({ __typename: type });
    expect(await outcomeOf(world, { ...one({ organisationId: world.neighbour }), as: administrator })).toMatchObject({
      __typename: type,
    });
  });
});

test.each(Object.keys(samples) as EntryMutation[])(
  '%ss: one organisation that did not exist on its day refuses the whole list and is named by its index',
  async (mutation) => {
    const type = typeOf[mutation];
    const item = samples[mutation](world);
    const items = [item, item, { ...item, organisationId: world.districtFront }, item];
    const input = { [plural(type)]: items };
    const as = officerOf(world.cityCommittee);
    const outcome = await outcomeOf(world, { type, mutation: `${mutation}s`, input, as });
    expect(outcome).toMatchObject({ __typename: 'RuleViolated', rule: 'organisation.existed', index: 2 });
  },
);

const pastEntries: [EntryMutation, 'heldOn' | 'date'][] = [
  ['recordDialogue', 'heldOn'],
  ['recordSupervision', 'date'],
  ['recordCriticism', 'date'],
  ['recordSurvey', 'date'],
  ['recordReception', 'date'],
  ['recordPosting', 'date'],
  ['recordPeoplesConference', 'date'],
  ['recordFrontWorkingSession', 'date'],
];

test.each(pastEntries)('%s: today is not too early', async (mutation, dateField) => {
  expect(await given(world, mutation, { [dateField]: today })).toMatchObject({ __typename: typeOf[mutation] });
});

test.each(pastEntries)('%s: what happened in 2024 counts on the map of 2024', async (mutation, dateField) => {
  const type = typeOf[mutation];
  const input = { ...samples[mutation](world), ...alone, organisationId: world.districtFront, [dateField]: '2024-03-15' };
  expect(await outcomeOf(world, { type, mutation, input, as: officerOf(world.cityCommittee) })).toMatchObject({
    __typename: type,
    date: '2024-03-15',
    tier: 'DISTRICT',
  });
});

const dialogue = (own: object) =>
  ({
    type: 'Dialogue',
    mutation: 'recordDialogue',
    input: { ...samples.recordDialogue(world), ...own },
    as: administrator,
  }) as const;

test.each(['organisationId', 'coOrganiserIds'])(
  'an unknown organisation in %s is waited for, then refused as retryable',
  async (field) => {
    const before = (await world.service.outbox()).length;
    const unknown = randomUUID();
    const { errors } = await send(world, dialogue({ [field]: field === 'organisationId' ? unknown : [unknown] }));
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }]);
    expect(await world.service.outbox()).toHaveLength(before);
  },
);

test('an organisation that becomes known meanwhile is no obstacle', async () => {
  const [organisationId, coOrganiserId] = [randomUUID(), randomUUID()];
  const waiting = outcomeOf(world, dialogue({ organisationId, coOrganiserIds: [coOrganiserId] }));
  await givenOrganisation(world.service, { organisationId });
  await givenOrganisation(world.service, { organisationId: coOrganiserId });
  expect(await waiting).toMatchObject({ __typename: 'Dialogue', organisation: { id: organisationId } });
});
