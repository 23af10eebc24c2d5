import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { givenPetition, lodging, petitionAt, petitionOfficer, step } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() =>
  world.service.query(`UPDATE petition SET due_at = '2027-01-01' WHERE overdue_at IS NULL AND due_at < '2026-11-22'`),
);
afterAll(() => world.service.stop());

const run = () => world.service.running.jobs.run('mark-petitions-overdue');
const late = { receivedOn: '2026-10-01' };

async function toldOf(id: string) {
  return (await world.service.outbox()).filter(({ key, type }) => key === id && type === 'dialogues.petition.fell-overdue');
}

test('a petition whose time ran out is told of once, however often the job runs and in however many processes', async () => {
  const { id } = await givenPetition(world, late);
  const { id: inTime } = await givenPetition(world);
  await Promise.all([run(), run(), run()]);
  await run();
  expect(await toldOf(id)).toMatchObject([
    { sequence: 2, data: { status: 'SUBMITTED', version: 2, overdueAt: '2026-11-22T03:00:00.000Z' } },
  ]);
  expect(await toldOf(inTime)).toEqual([]);
});

test('a made-up petition is told of as made up', async () => {
  const as = { ...petitionOfficer(world.wardCommittee), synthetic: true };
  const success = '... on PetitionLodged { id }';
  const { id } = await outcomeOf(world.service, { mutation: 'submitPetition', input: lodging(world, late), success }, { as });
  await run();
  const [event] = await toldOf(id);
  expect(event).toMatchObject({ data: { synthetic: true }, headers: { ce_synthetic: 'true' } });
});

test('what is answered, ended or a draft is never overdue', async () => {
  const petitions = [await petitionAt(world, 'DRAFT'), await petitionAt(world, 'ANSWERED')];
  const withdrawn = await petitionAt(world, 'SUBMITTED');
  await step(world, 'withdrawPetition', withdrawn);
  await world.service.query(`UPDATE petition SET due_at = '2026-01-01' WHERE id = ANY($1)`, [
    [...petitions, withdrawn].map(({ id }) => id),
  ]);
  await run();
  for (const { id } of [...petitions, withdrawn]) expect(await toldOf(id)).toEqual([]);
});

test('a second clock that runs out is told of, too', async () => {
  const { id } = await givenPetition(world, late);
  await run();
  await step(world, 'acceptPetition', { id, version: 2, on: '2026-10-20' });
  await run();
  expect(await toldOf(id)).toMatchObject([
    { data: { status: 'SUBMITTED' } },
    { data: { status: 'ACCEPTED', acceptedOn: '2026-10-20' } },
  ]);
});

test('one that somebody is changing at this moment is passed over and has its turn later', async () => {
  const [busy, free] = [await givenPetition(world, late), await givenPetition(world, late)];
  const [locked, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const changing = world.service.running.database.transaction(
    { source: 'urn:test', correlationId: 'test', synthetic: false, now: () => new Date() },
    async (tx) => {
      await tx.query('SELECT FROM petition WHERE id = $1 FOR UPDATE', [busy.id]);
      locked.resolve();
      await mayCommit.promise;
    },
  );
  await locked.promise;
  await run();
  mayCommit.resolve();
  await changing;
  expect([await toldOf(busy.id), await toldOf(free.id)]).toMatchObject([[], [{}]]);
  await run();
  expect(await toldOf(busy.id)).toHaveLength(1);
});

test('more than one batch is told of in one run, by name of the job', async () => {
  const { id } = await givenPetition(world, late);
  await clone(id, 130);
  await run();
  expect(await world.service.query(`SELECT FROM petition WHERE overdue_at IS NULL AND due_at < '2026-11-22'`)).toEqual([]);
  const actors = await world.service.query(`SELECT DISTINCT actor FROM change WHERE mutation = 'mark-petitions-overdue'`);
  expect(actors).toEqual([{ actor: 'urn:danvan:service:dialogues:mark-petitions-overdue' }]);
});

test('the list of overdue petitions agrees with the flag', async () => {
  const { id } = await givenPetition(world, late);
  const { data } = await world.service.graphql<{ petitions: { nodes: { id: string; isOverdue: boolean }[] } }>(
    'query ($of: UUID!) { petitions(organisationId: $of, filter: { overdue: true }, first: 200) { nodes { id isOverdue } } }',
    { of: world.wardCommittee },
    { as: petitionOfficer(world.wardCommittee) },
  );
  expect(data?.petitions.nodes.map((node) => node.id)).toContain(id);
  expect(data?.petitions.nodes.every(({ isOverdue }) => isOverdue)).toBe(true);
});

test('what is overdue is found by an index, however many petitions there are', async () => {
  const { id } = await givenPetition(world);
  await clone(id, 3_000);
  await world.service.query('ANALYZE petition');
  const plan = await world.service.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT FROM petition p WHERE p.due_at < '2026-11-22' AND p.overdue_at IS NULL AND p.status IN ('SUBMITTED', 'ACCEPTED') LIMIT 1`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('petition_overdue_idx');
});

/** As many petitions like that one, by plain SQL. */
async function clone(id: string, count: number): Promise<void> {
  await world.service.query(
    `WITH cloned AS (
       INSERT INTO petition SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'tracking_code', gen_random_uuid()))).*
         FROM petition p, generate_series(1, $2) WHERE p.id = $1 RETURNING id)
     INSERT INTO event_sequence (topic, key, last) SELECT 'danvan.dialogues.petition', id::text, 1 FROM cloned`,
    [id, count],
  );
}
