import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing';
import { givenOrganisation } from '@danvan/testing/given-organisation';
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

test('a hundred strangers who name unknown organisations are told to try again at once, and hold up neither readers nor events', async () => {
  const crowd = Promise.all(Array.from({ length: 100 }, () => submitOnline(randomUUID())));
  const reads = await Promise.all(Array.from({ length: 5 }, () => timed(countDialogues)));
  const news = await timed(() => givenOrganisation(world.service));
  expect(await held(500)).toEqual([]);
  const { ms, answer } = await timed(() => crowd);
  for (const { errors } of answer) expect(errors).toMatchObject(again);
  for (const read of reads) expect(read.answer.errors).toBeUndefined();
  expect([...reads, news].filter((one) => one.ms > 1_000)).toEqual([]);
  expect(ms).toBeLessThan(1_500);
}, 60_000);

test('a hundred officers who wait for their organisations hold no connection meanwhile, and succeed when these become known', async () => {
  const ids = Array.from({ length: 100 }, () => randomUUID());
  const crowd = Promise.all(ids.map((id, i) => submitAs(`can-bo-${i}`, id)));
  const read = await timed(countDialogues);
  await eventually(async () => expect(await held(100)).toEqual([]), { within: 1_000 });
  const came = world.service.deliverAll;
  expect(came).toBeDefined();
  await Promise.all(ids.map((organisationId) => givenOrganisation(world.service, { organisationId })));
  for (const { data } of await crowd) expect(data?.['submitPetition']).toMatchObject({ __typename: 'PetitionLodged' });
  expect(read.ms).toBeLessThan(1_000);
}, 60_000);
