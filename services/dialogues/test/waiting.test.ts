import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { givenOrganisation, givenOrganisations } from '@danvan/testing/given-organisation';
import { sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lodging, petitionOfficer } from './petitions.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const success = '... on PetitionLodged { id }';
const again = [{ extensions: { code: 'UNAVAILABLE', retryable: true } }];

const submitOnline = (organisationId: string) => {
  const input = lodging(world, { channel: undefined, receivedOn: undefined, kind: 'FEEDBACK', organisationId });
  return sendCommand(world.service, { mutation: 'submitPetitionOnline', input, success });
};

const submitAs = (sub: string, organisationId: string) => {
  const command = { mutation: 'submitPetition', input: lodging(world, { organisationId }), success };
  return sendCommand(world.service, command, { as: petitionOfficer(organisationId, sub) });
};

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const began = performance.now();
  const answer = await work();
  return { ms: performance.now() - began, answer };
}

/** Whoever keeps a transaction open and asks nothing meanwhile. */
const idleInTransaction = () =>
  world.service.query(`SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`);

const countDialogues = () =>
  world.service.graphql('{ dialogues { totalCount } }', {}, { as: petitionOfficer(world.wardCommittee) });

/** A hundred strangers submit at once; readers ask and an event arrives meanwhile. What it cost, in ms and statements. */
async function crowd(organisationId: () => string) {
  const before = world.service.running.database.statements();
  const submitting = timed(() => Promise.all(Array.from({ length: 100 }, () => submitOnline(organisationId()))));
  const reading = Promise.all(Array.from({ length: 5 }, () => timed(countDialogues)));
  const news = await timed(() => givenOrganisation(world.service));
  const reads = await reading;
  for (const { answer } of reads) expect(answer.errors).toBeUndefined();
  const strangers = await submitting;
  return {
    took: { strangers: strangers.ms, news: news.ms, readers: Math.max(...reads.map(({ ms }) => ms)) },
    statements: world.service.running.database.statements() - before,
    answers: strangers.answer,
  };
}

test('a hundred strangers who name unknown organisations are refused as fast as any, and hold up neither readers nor events', async () => {
  for (let round = 0; round < 2; round++) await Promise.all([submitOnline(world.districtFront), countDialogues()]);
  const usual = await crowd(() => world.districtFront);
  const strange = await crowd(randomUUID);
  for (const { errors } of strange.answers) expect(errors).toMatchObject(again);
  expect(strange.statements).toBeLessThanOrEqual(usual.statements);
  for (const who of ['strangers', 'news', 'readers'] as const)
    expect([who, strange.took[who] < 3 * usual.took[who] + 1_000]).toEqual([who, true]);
}, 60_000);

test('more officers than there are connections wait for their organisations, hold none, and succeed when these become known', async () => {
  const ids = Array.from({ length: 12 }, () => randomUUID());
  const submitting = Promise.all(ids.map((id, i) => submitAs(`can-bo-${i}`, id)));
  await eventually(() => expect(world.service.running.database.references.waiting()).toBe(12));
  expect(await idleInTransaction()).toEqual([]);
  expect((await countDialogues()).errors).toBeUndefined();
  await givenOrganisations(
    world.service,
    ids.map((organisationId) => ({ organisationId })),
  );
  for (const { data } of await submitting) expect(data?.['submitPetition']).toMatchObject({ __typename: 'PetitionLodged' });
}, 60_000);

test('an officer whose organisation stays unknown is told after two seconds to try again', async () => {
  const { ms, answer } = await timed(() => submitAs('can-bo-1', randomUUID()));
  expect(answer.errors).toMatchObject(again);
  expect(ms).toBeGreaterThan(1_900);
  expect(ms).toBeLessThan(4_000);
});
