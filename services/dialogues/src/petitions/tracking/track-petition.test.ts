import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { givenPetition, type Lodged } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
let petition: Lodged;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  petition = await givenPetition(world);
});
afterAll(() => world.service.stop());

const wrong = 'AAAAA-AAAAA-AAAAA-AAAAA';

async function track(code: string, secret: string) {
  const { data, errors } = await world.service.graphql(
    'query ($code: String!, $secret: String!) { trackPetition(code: $code, secret: $secret) { kind status submittedOn receivedOn acceptedOn answeredOn endedOn dueAt } }',
    { code, secret },
  );
  return errors?.[0]?.extensions.code ?? data?.['trackPetition'];
}

test('code and secret show where it stands and since when', async () => {
  expect(await track(petition.trackingCode, petition.trackingSecret)).toEqual({
    kind: 'COMPLAINT',
    status: 'SUBMITTED',
    submittedOn: '2026-11-16',
    receivedOn: '2026-11-16',
    acceptedOn: null,
    answeredOn: null,
    endedOn: null,
    dueAt: '2026-11-26T16:59:59.000Z',
  });
});

test('what is shown has no field for a person, a text or an organisation', async () => {
  const { data } = await world.service.graphql<{ __type: { fields: { name: string }[] } }>(
    '{ __type(name: "TrackedPetition") { fields { name } } }',
  );
  expect(data?.__type.fields.map(({ name }) => name)).toEqual([
    'kind',
    'status',
    'submittedOn',
    'receivedOn',
    'acceptedOn',
    'answeredOn',
    'endedOn',
    'dueAt',
  ]);
});

test('both are read as people type them', async () => {
  const typed = await track(petition.trackingCode.toLowerCase().replaceAll('-', ' '), petition.trackingSecret.toLowerCase());
  expect(typed).toMatchObject({ status: 'SUBMITTED' });
});

test('a wrong secret and an unknown code get the same answer', async () => {
  expect(await track(petition.trackingCode, wrong)).toBe('NOT_FOUND');
  expect(await track('DV-00000-00000', petition.trackingSecret)).toBe('NOT_FOUND');
});

describe('after five wrong tries', () => {
  test('the code is refused, also with the right secret, and others are not', async () => {
    for (let i = 0; i < 5; i++) expect(await track(petition.trackingCode, wrong)).toBe('NOT_FOUND');
    expect(await track(petition.trackingCode, petition.trackingSecret)).toBe('RATE_LIMITED');
    const another = await givenPetition(world);
    expect(await track(another.trackingCode, another.trackingSecret)).toMatchObject({ status: 'SUBMITTED' });
  });

  test('it opens again once the window has passed', async () => {
    for (let i = 0; i < 6; i++) await track(petition.trackingCode, wrong);
    await world.service.query(`UPDATE petition_tracking_try SET since = since - interval '16 minutes' WHERE tracking_code = $1`, [
      petition.trackingCode,
    ]);
    expect(await track(petition.trackingCode, petition.trackingSecret)).toMatchObject({ status: 'SUBMITTED' });
  });

  test('many at once are no way round', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => track(petition.trackingCode, wrong)));
    expect(answers.filter((answer) => answer === 'NOT_FOUND')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(15);
  });

  test('a right one in between begins anew', async () => {
    for (let i = 0; i < 4; i++) await track(petition.trackingCode, wrong);
    await track(petition.trackingCode, petition.trackingSecret);
    for (let i = 0; i < 4; i++) expect(await track(petition.trackingCode, wrong)).toBe('NOT_FOUND');
  });
});

test('tries of long ago are forgotten, those of now are not', async () => {
  await track('DV-99999-00000', wrong);
  await track('DV-99999-11111', wrong);
  await world.service.query(
    `UPDATE petition_tracking_try SET since = since - interval '16 minutes' WHERE tracking_code = 'DV-99999-00000'`,
  );
  await world.service.running.jobs.run('forget-tracking-tries');
  const left = await world.service.query(`SELECT tracking_code FROM petition_tracking_try WHERE tracking_code LIKE 'DV-99999%'`);
  expect(left).toEqual([{ tracking_code: 'DV-99999-11111' }]);
});
