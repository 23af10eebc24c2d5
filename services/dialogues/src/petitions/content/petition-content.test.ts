import { outcomeOf, sendCommand } from '@danvan/testing/send-command';
import type { Caller } from '@danvan/testing/test-tokens';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenOnline, givenPetition, personal, petitionAt, petitionOfficer, step } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const content = 'content { senderName senderAddress senderPhone senderEmail text answer }';

function read(id: string, as: Caller = petitionOfficer(world.wardCommittee)) {
  return world.service.graphql<{ petition: Record<string, unknown> | null }>(
    `query ($id: UUID!) { petition(id: $id) { id status ${content} } }`,
    { id },
    { as },
  );
}

function readings(id: string) {
  return world.service.query(
    'SELECT reader, at, correlation_id FROM petition_reading WHERE petition_id = $1 ORDER BY reading_id',
    [id],
  );
}

describe('the content', () => {
  test('opens to a handler, and each reading is noted', async () => {
    const { id } = await petitionAt(world, 'ANSWERED', 'FEEDBACK');
    for (let i = 1; i <= 2; i++) {
      const { data } = await read(id);
      expect(data?.petition).toMatchObject({
        content: {
          senderName: personal.name,
          senderAddress: personal.address,
          senderPhone: personal.phone,
          senderEmail: personal.email,
          text: personal.text,
          answer: personal.answer,
        },
      });
      expect(await readings(id)).toHaveLength(i);
    }
    expect((await readings(id))[0]).toMatchObject({ reader: 'can-bo-1', at: new Date('2026-11-22T03:00:00Z') });
  });

  test.each([
    ['an officer whom it is not assigned to', () => petitionOfficer(world.wardCommittee, 'can-bo-2')],
    ['the clerk', () => ({ ...petitionOfficer(world.wardCommittee), scopes: ['petition:submit'] })],
    ['an administrator', () => 'administrator' as const],
  ])('stays closed to %s, the rest does not', async (_, as) => {
    const { id } = await petitionAt(world, 'ASSIGNED');
    const { data, errors } = await read(id, as());
    expect(data?.petition).toMatchObject({ id, content: null });
    expect(errors).toMatchObject([{ path: ['petition', 'content'], extensions: { code: 'FORBIDDEN' } }]);
    expect(await readings(id)).toEqual([]);
  });

  test('closes to whoever handled it before', async () => {
    const petition = await petitionAt(world, 'ASSIGNED');
    await step(world, 'assignPetition', { ...petition, handlers: ['can-bo-9'] });
    expect((await read(petition.id)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of a whole page takes one statement more than the page', async () => {
    for (let i = 0; i < 4; i++) await petitionAt(world, 'ASSIGNED');
    const page = (first: number) => () =>
      world.service.graphql(
        `query ($of: UUID!) { petitions(organisationId: $of, filter: { assignedToMe: true }, first: ${first}) { nodes { id ${content} } } }`,
        { of: world.wardCommittee },
        { as: petitionOfficer(world.wardCommittee) },
      );
    for (const first of [1, 5]) expect(await world.service.countStatements(page(first))).toBeLessThanOrEqual(2);
  });
});

test('readings can be added and read by the serving role, and nothing else', async () => {
  const { id } = await petitionAt(world, 'ASSIGNED');
  await read(id);
  for (const sql of ['UPDATE petition_reading SET reader = $1', 'DELETE FROM petition_reading WHERE reader = $1'])
    await expect(world.service.running.database.query(sql, ['x'])).rejects.toThrow(/permission denied/);
  await expect(world.service.running.database.query('TRUNCATE petition_reading')).rejects.toThrow(/permission denied/);
});

test('of several people: who speaks for them opens with it, and taking it on needs their papers', async () => {
  const representative = { name: 'Đỗ Thị Mận', address: 'Số 9 ngõ Văn Chương', phone: null, email: 'man@example.vn' };
  const { id, version } = await givenPetition(world, { senderCount: 12, otherRepresentatives: [representative] });
  const assigned = await step(world, 'assignPetition', { id, version, handlers: ['can-bo-1'] });
  const { data } = await world.service.graphql(
    'query ($id: UUID!) { petition(id: $id) { senderCount content { otherRepresentatives { name address phone email } } } }',
    { id },
    { as: petitionOfficer(world.wardCommittee) },
  );
  expect(data).toEqual({ petition: { senderCount: 12, content: { otherRepresentatives: [representative] } } });
  const accept = (own: object) => step(world, 'acceptPetition', { id, version: assigned.version, ...own });
  expect(await accept({})).toMatchObject({ rule: 'petition.joint-papers' });
  expect(await accept({ hasJointPapers: true })).toMatchObject({ status: 'ACCEPTED', hasJointPapers: true });
  const tooMany = { senderCount: 10, otherRepresentatives: [representative, representative] };
  expect(await givenPetition(world, tooMany)).toMatchObject({ rule: 'petition.representatives' });
});

describe('personal data', () => {
  const another = 'Phan Thị Sim Tím';
  const words = [...Object.values(personal), another];

  test('stands nowhere in the database in clear: no table, no event, no audit row', async () => {
    const { id } = await petitionAt(world, 'ANSWERED');
    await read(id);
    const other = { name: another, address: another };
    await givenPetition(world, { senderCount: 5, otherRepresentatives: [other] });
    const tables = await world.service.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['petition_content', 'outbox', 'change_record']));
    for (const { name } of tables) {
      const rows = await world.service.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      const everything = rows.map(({ row }) => `${row}${decoded(row)}`).join('\n');
      for (const word of words) expect([name, everything.includes(word)]).toEqual([name, false]);
    }
  });

  test('stands in no error: neither of bad input nor of a rule nor of a conflict', async () => {
    const draft = await givenOnline(world);
    const success = '... on Petition { id }';
    const as = petitionOfficer(world.wardCommittee);
    const answers = await Promise.all([
      sendCommand(
        world.service,
        { mutation: 'confirmPetition', input: { id: draft.id, version: 1, senderName: 'Ai khác' }, success, changes: true },
        { as },
      ),
      sendCommand(
        world.service,
        { mutation: 'confirmPetition', input: { id: draft.id, version: 9, senderName: personal.name }, success, changes: true },
        { as },
      ),
      sendCommand(world.service, {
        mutation: 'submitPetitionOnline',
        input: {
          organisationId: world.wardCommittee,
          kind: 'FEEDBACK',
          sender: { name: personal.name, address: personal.address, phone: personal.text },
          text: '',
        },
        success: '... on PetitionLodged { id }',
      }),
    ]);
    expect(answers.map(({ data }) => Object.values(data ?? {})[0]?.__typename)).toEqual([
      'RuleViolated',
      'VersionConflict',
      'InvalidInput',
    ]);
    for (const word of words) expect(JSON.stringify(answers)).not.toContain(word);
  });

  test('moved into another row it does not open', async () => {
    const [mine, other] = [await petitionAt(world, 'ASSIGNED'), await petitionAt(world, 'ASSIGNED')];
    await world.service.query(
      'UPDATE petition_content SET sender_name = (SELECT sender_name FROM petition_content WHERE petition_id = $2) WHERE petition_id = $1',
      [mine.id, other.id],
    );
    expect((await read(mine.id)).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect((await read(other.id)).data?.petition).toMatchObject({ content: { senderName: personal.name } });
  });
});

test('the tracking secret is kept as a hash only', async () => {
  const { id, trackingSecret } = await givenOnline(world);
  const [row] = await world.service.query<{ secret_hash: Buffer }>(
    'SELECT secret_hash FROM petition_tracking WHERE petition_id = $1',
    [id],
  );
  expect(row?.secret_hash).toHaveLength(48);
  expect(row?.secret_hash.includes(Buffer.from(trackingSecret))).toBe(false);
  expect(
    await outcomeOf(
      world.service,
      { mutation: 'withdrawPetition', input: { id, version: 1 }, success: '... on Petition { status }', changes: true },
      { as: petitionOfficer(world.wardCommittee) },
    ),
  ).toMatchObject({ status: 'WITHDRAWN' });
});

/** A bytea stands in a row's text as hexadecimal digits. */
function decoded(row: string): string {
  return [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('utf8')).join('\n');
}
