import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing/given-organisation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { samples } from '../../test/samples.ts';
import { outcomeOf, send } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const record = (own: object) =>
  ({
    type: 'Dialogue',
    mutation: 'recordDialogue',
    input: { ...samples.recordDialogue(world), ...own },
    as: 'administrator',
  }) as const;

test.each(['organisationId', 'coOrganiserIds'])(
  'an unknown organisation in %s is waited for, then refused as retryable',
  async (field) => {
    const before = await written(world);
    const unknown = randomUUID();
    const { errors } = await send(world, record({ [field]: field === 'organisationId' ? unknown : [unknown] }));
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }]);
    expect(await written(world)).toEqual(before);
  },
);

test('an organisation that becomes known meanwhile is no obstacle', async () => {
  const [organisationId, coOrganiserId] = [randomUUID(), randomUUID()];
  const waiting = outcomeOf(world, record({ organisationId, coOrganiserIds: [coOrganiserId] }));
  await givenOrganisation(world.service, { organisationId });
  await givenOrganisation(world.service, { organisationId: coOrganiserId });
  expect(await waiting).toMatchObject({ __typename: 'Dialogue', organisation: { id: organisationId } });
});
