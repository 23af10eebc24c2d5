import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEntry, describePastEntry } from '../../test/entry.contract.ts';
import { samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { eventsOf, written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'recordSurvey', 'recorded');
describePastEntry(() => world, 'recordSurvey', 'date');

const record = (own: object) =>
  outcomeOf(world, { type: 'Survey', mutation: 'recordSurvey', input: { ...samples.recordSurvey(world), ...own } });

test('a survey counts the agencies it went to and names those the directory knows', async () => {
  const survey = await record({});
  expect(survey).toMatchObject({ agenciesSurveyed: 6, agencies: [{ id: world.enterprise }, { id: world.neighbour }] });
  expect(await eventsOf(world, survey['id'])).toMatchObject([
    { data: { agenciesSurveyed: 6, agencyIds: [world.enterprise, world.neighbour] } },
  ]);
});

test('without a number as many were surveyed as are named', async () => {
  expect(await record({ agenciesSurveyed: null })).toMatchObject({ agenciesSurveyed: 2 });
});

test('fewer surveyed than named, or none at all, are refused', async () => {
  const before = await written(world);
  expect(await record({ agenciesSurveyed: 1 })).toMatchObject({ __typename: 'RuleViolated', rule: 'survey.agencies' });
  expect(await record({ agenciesSurveyed: null, agencyIds: [] })).toMatchObject({ rule: 'survey.agencies' });
  expect(await record({ agencyIds: [world.enterprise, world.enterprise] })).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path: ['agencyIds'] }],
  });
  expect(await written(world)).toEqual(before);
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
