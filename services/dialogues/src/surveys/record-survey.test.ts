import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryUnderTest, eventsOf, given, outcomeOf } from '../../test/records.ts';
import { pastDay, samples } from '../../test/samples.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const agency = randomUUID();
const { single, bulk } = entryUnderTest(() => world, 'recordSurvey');

describeCommand({
  ...single,
  otherwise: { agenciesSurveyed: 7 },
  after: { version: 1, status: 'RECORDED', date: pastDay, agenciesSurveyed: 6 },
  invalid: [
    ['a blank title', { title: '   ' }, ['title']],
    ['an agency named twice', { agencyIds: [agency, agency] }, ['agencyIds']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
    ['fewer surveyed than named', { agenciesSurveyed: 1 }, 'survey.agencies'],
    ['a survey of none', { agenciesSurveyed: null, agencyIds: [] }, 'survey.agencies'],
  ],
});

describeBulk({ ...bulk, invalid: [{ title: '' }, 'title'], refused: [{ date: tomorrow }, 'record.happened'] });

test('a survey counts the agencies it went to and names those the directory knows', async () => {
  const survey = await given(world, 'recordSurvey');
  expect(survey).toMatchObject({ agenciesSurveyed: 6, agencies: [{ id: world.enterprise }, { id: world.neighbour }] });
  expect(await eventsOf(world, survey.id)).toMatchObject([
    { data: { agenciesSurveyed: 6, agencyIds: [world.enterprise, world.neighbour] } },
  ]);
});

test('without a number as many were surveyed as are named', async () => {
  expect(await given(world, 'recordSurvey', { agenciesSurveyed: null })).toMatchObject({ agenciesSurveyed: 2 });
});

test('an agency that did not exist on the day of the survey refuses it', async () => {
  const items = [
    samples.recordSurvey(world),
    { ...samples.recordSurvey(world), agencyIds: [world.enterprise, world.districtFront] },
  ];
  expect(await outcomeOf(world, { type: 'Survey', mutation: 'recordSurveys', input: { surveys: items } })).toMatchObject({
    rule: 'organisation.existed',
    index: 1,
    details: expect.arrayContaining([{ name: 'id', value: world.districtFront }]),
  });
});
