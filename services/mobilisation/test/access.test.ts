import { randomUUID } from 'node:crypto';
import { type RoleName, roles } from '@danvan/local/roles';
import { sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaignOf, contributionOf, projectOf, resultOf, talks } from './campaigns.ts';
import { awardOf, modelOf, startWorld, type World } from './mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const id = randomUUID();
const seen = { id, version: 1 };
const reasoned = { ...seen, reason: 'Thử quyền' };
/** A well-formed input of each mutation, its success type and the scope it asks for. */
const mutations: Record<string, [input: () => object, success: string, scope: string]> = {
  registerModel: [() => modelOf(world), 'MobilisationModel', 'model:write'],
  registerModels: [() => ({ models: [modelOf(world)] }), 'ModelsRegistered', 'model:write'],
  approveModel: [() => ({ ...seen, approvedOn: '2026-02-01' }), 'MobilisationModel', 'model:approve'],
  approveModels: [() => ({ models: [{ ...seen, approvedOn: '2026-02-01' }] }), 'ModelsApproved', 'model:approve'],
  implementModel: [() => ({ ...seen, implementedOn: '2026-02-01' }), 'MobilisationModel', 'model:write'],
  implementModels: [() => ({ models: [{ ...seen, implementedOn: '2026-02-01' }] }), 'ModelsImplemented', 'model:write'],
  recogniseModel: [() => ({ ...seen, recognisedOn: '2026-02-01' }), 'MobilisationModel', 'model:recognise'],
  recogniseModels: [() => ({ models: [{ ...seen, recognisedOn: '2026-02-01' }] }), 'ModelsRecognised', 'model:recognise'],
  markModelOutstanding: [() => ({ ...seen, outstandingOn: '2026-02-01' }), 'MobilisationModel', 'model:recognise'],
  markModelsOutstanding: [
    () => ({ models: [{ ...seen, outstandingOn: '2026-02-01' }] }),
    'ModelsMarkedOutstanding',
    'model:recognise',
  ],
  endModel: [() => ({ ...seen, endedOn: '2026-02-01' }), 'MobilisationModel', 'model:write'],
  correctModel: [() => ({ ...reasoned, field: 'ECONOMY' }), 'MobilisationModel', 'model:write'],
  cancelModel: [() => reasoned, 'MobilisationModel', 'model:write'],
  grantAward: [() => awardOf(world), 'Award', 'award:write'],
  grantAwards: [() => ({ awards: [awardOf(world)] }), 'AwardsGranted', 'award:write'],
  correctAward: [() => ({ ...reasoned, form: 'FLAG' }), 'Award', 'award:write'],
  cancelAward: [() => reasoned, 'Award', 'award:write'],
  launchCampaign: [() => campaignOf(world), 'Campaign', 'campaign:write'],
  endCampaign: [() => ({ ...seen, endedOn: '2026-02-01' }), 'Campaign', 'campaign:write'],
  correctCampaign: [() => ({ ...reasoned, purpose: 'RELIEF' }), 'Campaign', 'campaign:write'],
  cancelCampaign: [() => reasoned, 'Campaign', 'campaign:write'],
  pledgeContribution: [() => contributionOf(world, id), 'Contribution', 'campaign:write'],
  pledgeContributions: [() => ({ contributions: [contributionOf(world, id)] }), 'ContributionsPledged', 'campaign:write'],
  receiveContribution: [() => ({ ...seen, receivedOn: '2026-02-01' }), 'Contribution', 'campaign:write'],
  receiveContributions: [
    () => ({ contributions: [{ ...seen, receivedOn: '2026-02-01' }] }),
    'ContributionsReceived',
    'campaign:write',
  ],
  verifyContribution: [() => ({ ...seen, verifiedOn: '2026-02-01' }), 'Contribution', 'campaign:verify'],
  verifyContributions: [
    () => ({ contributions: [{ ...seen, verifiedOn: '2026-02-01' }] }),
    'ContributionsVerified',
    'campaign:verify',
  ],
  correctContribution: [() => ({ ...reasoned, pledged: '2' }), 'Contribution', 'campaign:write'],
  cancelContribution: [() => reasoned, 'Contribution', 'campaign:write'],
  recordCampaignResult: [() => resultOf(world, id), 'CampaignResult', 'campaign:write'],
  recordCampaignResults: [() => ({ campaignResults: [resultOf(world, id)] }), 'CampaignResultsRecorded', 'campaign:write'],
  correctCampaignResult: [() => ({ ...reasoned, date: '2026-02-01' }), 'CampaignResult', 'campaign:write'],
  cancelCampaignResult: [() => reasoned, 'CampaignResult', 'campaign:write'],
  registerClearanceProject: [() => projectOf(world), 'ClearanceProject', 'clearance:write'],
  registerClearanceProjects: [
    () => ({ clearanceProjects: [projectOf(world)] }),
    'ClearanceProjectsRegistered',
    'clearance:write',
  ],
  recordClearanceMobilisation: [() => ({ ...seen, ...talks }), 'ClearanceProject', 'clearance:write'],
  recordClearanceMobilisations: [
    () => ({ clearanceProjects: [{ ...seen, ...talks }] }),
    'ClearanceMobilisationsRecorded',
    'clearance:write',
  ],
  completeClearanceProject: [() => ({ ...seen, completedOn: '2026-02-01' }), 'ClearanceProject', 'clearance:write'],
  correctClearanceProject: [() => ({ ...reasoned, name: 'Đường ven biển' }), 'ClearanceProject', 'clearance:write'],
  cancelClearanceProject: [() => reasoned, 'ClearanceProject', 'clearance:write'],
};

test('the table covers every mutation', async () => {
  const { data } = await world.service.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
  );
  expect(data?.__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual(Object.keys(mutations).sort());
});

test.each(Object.entries(mutations))(
  '%s is open to the roles with its scope alone',
  async (mutation, [input, success, scope]) => {
    for (const role of Object.keys(roles) as RoleName[]) {
      const command = { mutation, input: input(), success: `... on ${success} { __typename }` };
      const { data, errors } = await sendCommand(world.service, command, { as: role });
      const mayTry = (roles[role].scopes as readonly string[]).includes(scope);
      const needsScope = errors?.some(({ message }) => message.startsWith('Needs scope')) ?? false;
      expect([role, needsScope]).toEqual([role, !mayTry]);
      if (!mayTry) expect(data).toEqual({ [mutation]: null });
    }
  },
);
