import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenProjects, givenTalks, send, talks } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const record = {
  ...underTest(() => world),
  type: 'ClearanceProject',
  table: 'clearance_project',
  fields: 'status mobilisedOn mobilisation { mobilisedOn householdVisits householdsVisited issuesRaised }',
  mutation: 'recordClearanceMobilisation',
  changes: true,
  event: 'mobilisation.clearance-project.mobilisation-recorded',
  input: async () => ({ ...(await givenProjects(world, 1))[0], ...talks }),
  otherwise: { issuesRaised: 13 },
  after: { version: 2, status: 'DEPLOYED', mobilisedOn: '2026-03-31', mobilisation: talks },
  invalid: [
    ['a negative number', { issuesRaised: -1 }, ['issuesRaised']],
    ['more households than visits', { householdsVisited: 85 }, ['householdsVisited']],
  ],
  refused: [
    ['a day to come', { mobilisedOn: tomorrow }, 'record.happened'],
    ['a day before the project', { mobilisedOn: '2026-01-09' }, 'clearance.order'],
  ],
} as const;
describeCommand(record);

const recordAll = {
  ...record,
  mutation: 'recordClearanceMobilisations',
  success: 'ClearanceMobilisationsRecorded',
  field: 'clearanceProjects',
  items: async (count: number) => (await givenProjects(world, count)).map((project) => ({ ...project, ...talks })),
  invalid: [{ householdsVisited: 85 }, 'householdsVisited'],
  refused: [{ mobilisedOn: tomorrow }, 'record.happened'],
} as const;
describeBulk(recordAll);

test('a number that falls is refused; the record stays', async () => {
  const { id, version } = await givenTalks(world);
  const input = { id, version, ...talks, householdVisits: 80 };
  expect(await send(world, { mutation: 'recordClearanceMobilisation', type: 'ClearanceProject', input })).toMatchObject({
    rule: 'clearance.mobilisation',
  });
});
