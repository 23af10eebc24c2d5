import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { given, outcomeOf } from '../../../test/records.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const read = (name: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/calendars/${name}`, world.service.running.url), { headers });
/** Long lines are folded (RFC 5545 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

test('a calendar program reads without login when people are received, and from which day it moved', async () => {
  const { id } = await given(world, 'publishReceptionSchedule', { title: 'Chủ tịch UBND tiếp công dân' });
  const answer = await read(`${world.wardCommittee}.ics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = unfolded(await answer.text());
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
  expect(text).toContain(`UID:${id}-2027-05-01@danvan\r\n`);
  const moved = text.split('BEGIN:VEVENT').find((event) => event.includes(`${id}-2027-05-01`));
  expect(moved).toContain('DTSTART:20270504T010000Z\r\n');
  expect(moved).toContain('DTEND:20270504T043000Z\r\n');
  expect(moved).toContain('SUMMARY:Chủ tịch UBND tiếp công dân\r\n');
  expect(moved).toContain('Theo lịch là ngày 2027-05-01 (Ngày Quốc tế lao động)');
});

test('it is told in English to who asks for that', async () => {
  const answer = await read(`${world.wardCommittee}.ics`, { 'accept-language': 'en' });
  expect(await answer.text()).toContain('Citizen receptions');
});

test('a cancelled schedule is in no calendar', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const input = { id, version: 1, reason: 'Công khai nhầm' };
  await outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'cancelReceptionSchedule', input });
  expect(await (await read(`${world.wardCommittee}.ics`)).text()).not.toContain(String(id));
});

test.each(['nothing.ics', `${randomUUID()}.ics`, `${randomUUID()}`, 'nothing/else.ics'])('%s is not found', async (name) => {
  expect((await read(name)).status).toBe(404);
});
