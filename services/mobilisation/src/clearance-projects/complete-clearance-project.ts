import { ClearanceProjectCompleted } from '@danvan/contracts/clearance';
import { createStep } from '@danvan/directory/step-records';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { completeProject } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';

export const completeClearanceProject = createStep('completeClearanceProject', {
  type: clearanceProjectRecord,
  event: ClearanceProjectCompleted,
  item: z.object({ ...seen, completedOn: localDay }),
  on: ({ completedOn }) => completedOn,
  take: (project, { completedOn }) => completeProject(project, completedOn),
});
