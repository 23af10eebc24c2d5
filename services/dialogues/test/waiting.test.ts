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

const held = (forMs: number) =>
  world.service.query(
    `SELECT state, query FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction' AND xact_start < clock_timestamp() - $1 * interval '1 ms'`,
    [forMs],
  );

const countDialogues = () =>
  world.service.graphql('{ dialogues { totalCount } }', {}, { as: petitionOfficer(world.wardCommittee) });

/** A hundred strangers submit at once; readers ask and an event arrives meanwhile. How long each took at most, in ms. */
async function crowd(organisationId: () => string) {
  const submitting = timed(() => Promise.all(Array.from({ length: 100 }, () => submitOnline(organisationId()))));
  const reading = Promise.all(Array.from({ length: 5 }, () => timed(countDialogues)));
  const news = await timed(() => givenOrganisation(world.service));
  const longHeld = await held(500);
  const reads = await reading;
  for (const { answer } of reads) expect(answer.errors).toBeUndefined();
  const { ms, answer } = await submitting;
  return {
    took: { strangers: ms, news: news.ms, readers: Math.max(...reads.map((read) => read.ms)) },
    answers: answer,
    longHeld,
  };
}

test('a hundred strangers who name unknown organisations are refused as fast as any, and hold up neither readers nor events', async () => {
  const usual = await crowd(() => world.districtFront);
  const strange = await crowd(randomUUID);
  for (const { errors } of strange.answers) expect(errors).toMatchObject(again);
  expect(strange.longHeld).toEqual([]);
  for (const who of ['strangers', 'news', 'readers'] as const)
    expect([who, strange.took[who] < 2 * usual.took[who] + 500]).toEqual([who, true]);
}, 60_000);

test('fifty officers who wait for their organisations hold no connection, and succeed when these become known', async () => {
  const ids = Array.from({ length: 50 }, () => randomUUID());
  const crowd = Promise.all(ids.map((id, i) => submitAs(`can-bo-${i}`, id)));
  await eventually(() => expect(world.service.running.database.references.waiting()).toBe(50));
  expect(await held(0)).toEqual([]);
  expect((await countDialogues()).errors).toBeUndefined();
  await givenOrganisations(
    world.service,
    ids.map((organisationId) => ({ organisationId })),
  );
  for (const { data } of await crowd) expect(data?.['submitPetition']).toMatchObject({ __typename: 'PetitionLodged' });
}, 60_000);

test('an officer whose organisation stays unknown is told after two seconds to try again', async () => {
  const { ms, answer } = await timed(() => submitAs('can-bo-1', randomUUID()));
  expect(answer.errors).toMatchObject(again);
  expect(ms).toBeGreaterThan(1_900);
  expect(ms).toBeLessThan(3_000);
});
