import { createEncryption, readEncryptionKeys } from '@danvan/service';
import { testConfig } from '@danvan/testing/test-config';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenPetition, personal, petitionAt } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';
import { openContent } from './petition-content.ts';
import { resealContents } from './reseal-contents.ts';
import type { SealedContent } from './sealed-content.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

test('after a change of keys every content goes under the new one, once, and the old key can go', async () => {
  const answered = await petitionAt(world, 'ANSWERED', 'FEEDBACK');
  const other = { name: 'Lê Văn Khế', address: 'Số 8', phone: null, email: null };
  const joint = await givenPetition(world, { senderCount: 6, otherRepresentatives: [other] });
  const next = { id: '2027', secret: Buffer.alloc(32, 9) };
  const old = readEncryptionKeys(testConfig('dialogues', 'any').ENCRYPTION_KEYS) ?? [];
  const database = world.service.running.database;
  expect(await resealContents(database, createEncryption([next, ...old]))).toBe(2);
  expect(await resealContents(database, createEncryption([next, ...old]))).toBe(0);
  const contents = await world.service.query<SealedContent>(
    `SELECT petition_id AS "petitionId", sender_name AS "senderName", sender_contact AS "senderContact", other_representatives AS "otherRepresentatives", text, answer FROM petition_content`,
  );
  const opened = new Map(contents.map((content) => [content.petitionId, openContent(createEncryption([next]), content)]));
  expect(opened.get(answered.id)).toMatchObject({ senderName: personal.name, text: personal.text, answer: personal.answer });
  expect(opened.get(joint.id)?.otherRepresentatives).toEqual([other]);
  expect(opened.size).toBe(2);
});
