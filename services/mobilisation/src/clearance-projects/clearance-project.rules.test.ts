import type { ClearanceProjectStatus } from '@danvan/contracts/clearance';
import { describe, expect, test } from '@jest/globals';
import {
  completeProject,
  correctProject,
  issuesOfMobilisation,
  mobilisationOf,
  recordMobilisation,
} from './clearance-project.rules.ts';
import type { ClearanceProject } from './clearance-project-record.ts';

const deployed: ClearanceProject = {
  id: '01980000-0000-7000-8000-000000000001',
  version: 1,
  organisationId: '01980000-0000-7000-8000-000000000003',
  tier: 'DISTRICT',
  areaId: '01980000-0000-7000-8000-000000000004',
  areaLevel: 'COMMUNE',
  synthetic: false,
  status: 'DEPLOYED',
  name: 'Đường ven biển',
  deployedOn: '2026-01-10',
  completedOn: null,
  mobilisedOn: null,
  householdVisits: null,
  householdsVisited: null,
  issuesRaised: null,
};
const talks = { mobilisedOn: '2026-03-31', householdVisits: 84, householdsVisited: 31, issuesRaised: 12 };
const at: Record<ClearanceProjectStatus, ClearanceProject> = {
  DEPLOYED: deployed,
  COMPLETED: { ...deployed, status: 'COMPLETED', completedOn: '2026-05-31' },
  CANCELLED: { ...deployed, status: 'CANCELLED' },
};
const actions = {
  mobilise: (project: ClearanceProject) => recordMobilisation(project, talks),
  complete: (project: ClearanceProject) => completeProject(project, '2026-05-31'),
};
const violating = (rule: string) => expect.objectContaining({ violation: expect.objectContaining({ rule }) });

describe('every action in every state', () => {
  test.each([
    ['mobilise', 'DEPLOYED', 'DEPLOYED'],
    ['mobilise', 'COMPLETED', 'COMPLETED'],
    ['mobilise', 'CANCELLED', '-'],
    ['complete', 'DEPLOYED', 'COMPLETED'],
    ['complete', 'COMPLETED', '-'],
    ['complete', 'CANCELLED', '-'],
  ] as const)('%s when %s: %s', (action, status, to) => {
    const act = () => actions[action](at[status]);
    if (to === '-') expect(act).toThrow(violating('clearance.step'));
    else expect(act().status).toBe(to);
  });
});

test('a project’s talks are numbers and nothing else: there is no field for what a household thinks', () => {
  const keys = Object.keys(mobilisationOf(recordMobilisation(deployed, talks)) ?? {});
  expect(keys).toEqual(['mobilisedOn', 'householdVisits', 'householdsVisited', 'issuesRaised']);
  expect(mobilisationOf(deployed)).toBeNull();
});

test('a later record takes the place of the one before, and no number falls', () => {
  const once = recordMobilisation(deployed, talks);
  expect(recordMobilisation(once, { ...talks, mobilisedOn: '2026-04-30', householdVisits: 90 })).toMatchObject({
    mobilisedOn: '2026-04-30',
    householdVisits: 90,
    householdsVisited: 31,
  });
  for (const fewer of [{ householdVisits: 83 }, { householdsVisited: 30 }, { issuesRaised: 11 }, { mobilisedOn: '2026-03-30' }]) {
    expect(() => recordMobilisation(once, { ...talks, ...fewer })).toThrow(violating('clearance.mobilisation'));
  }
  expect(correctProject(once, { householdVisits: 48 })).toMatchObject({ householdVisits: 48 });
});

test('days stay in their order', () => {
  expect(() => recordMobilisation(deployed, { ...talks, mobilisedOn: '2026-01-09' })).toThrow(violating('clearance.order'));
  expect(() => completeProject(recordMobilisation(deployed, talks), '2026-03-30')).toThrow(violating('clearance.order'));
  expect(() => correctProject(at.COMPLETED, { deployedOn: '2026-06-01' })).toThrow(violating('clearance.order'));
});

test('a correction adds nothing', () => {
  expect(() => correctProject(deployed, { completedOn: '2026-05-31' })).toThrow(violating('clearance.day'));
  expect(() => correctProject(deployed, { issuesRaised: 1 })).toThrow(violating('clearance.day'));
});

test('a household is visited at least once', () => {
  expect(issuesOfMobilisation({ householdVisits: 3, householdsVisited: 3 })).toEqual([]);
  expect(issuesOfMobilisation({ householdVisits: null, householdsVisited: null })).toEqual([]);
  expect(issuesOfMobilisation({ householdVisits: 3, householdsVisited: 4 })).toMatchObject([{ path: ['householdsVisited'] }]);
});
