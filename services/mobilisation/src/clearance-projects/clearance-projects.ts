import { ClearanceProjectCancelled, ClearanceProjectCompleted } from '@danvan/contracts/clearance';
import { areaOf, cancelCommand, mutations, organisationOf, stepCommand } from '@danvan/records';
import { defineModule, localDay } from '@danvan/service';
import { z } from 'zod';
import type { Resolvers } from '../generated/resolvers.ts';
import { completeProject, mobilisationOf } from './clearance-project.rules.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';
import { correctClearanceProject } from './correct-clearance-project.ts';
import { recordClearanceMobilisation } from './record-clearance-mobilisation.ts';
import { registerClearanceProject } from './register-clearance-project.ts';

const completeClearanceProject = stepCommand(clearanceProjectRecord, {
  name: { one: 'completeClearanceProject' },
  event: ClearanceProjectCompleted,
  item: z.object({ completedOn: localDay }),
  on: ({ completedOn }) => completedOn,
  apply: (before, { completedOn }) => completeProject(before, completedOn),
});

const cancelClearanceProject = cancelCommand(clearanceProjectRecord, {
  name: { one: 'cancelClearanceProject' },
  event: ClearanceProjectCancelled,
});

export const clearanceProjects = defineModule({
  schema: new URL('./clearance-projects.graphql', import.meta.url),
  mappers: {
    ClearanceProject: './clearance-project-record.ts#ClearanceProject as ClearanceProjectRecord',
    ClearanceMobilisation: './clearance-project.rules.ts#Mobilisation',
  },
  records: [clearanceProjectRecord],
  resolvers: {
    Query: { clearanceProject: clearanceProjectRecord.byId, clearanceProjects: clearanceProjectRecord.list },
    Mutation: {
      ...mutations(registerClearanceProject),
      ...mutations(recordClearanceMobilisation),
      ...mutations(completeClearanceProject),
      ...mutations(correctClearanceProject),
      ...mutations(cancelClearanceProject),
    },
    ClearanceProject: {
      __resolveReference: clearanceProjectRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      mobilisation: mobilisationOf,
    },
    Area: { clearanceProjects: clearanceProjectRecord.of('areaId') },
    Organisation: { clearanceProjects: clearanceProjectRecord.of('organisationId') },
  } satisfies Resolvers,
});
