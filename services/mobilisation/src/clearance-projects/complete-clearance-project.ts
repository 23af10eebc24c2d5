import { ClearanceProjectCompleted } from '@danvan/contracts/clearance';
import { createStep } from '@danvan/directory/step-records';
import { seen } from '@danvan/service/command-input';
import { z } from 'zod';
import { completeProject } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';

export const completeClearanceProject = createStep('completeClearanceProject', {
  type: clearanceProjectRecord,
  event: ClearanceProjectCompleted,
  item: z.object({ ...seen, completedOn: z.iso.date() }),
  on: ({ completedOn }) => completedOn,
  take: (project, { completedOn }) => completeProject(project, completedOn),
});
