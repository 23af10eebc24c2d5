import { ClearanceProjectRegistered } from '@danvan/contracts/clearance';
import { createCommand, placedInArea } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { clearanceProjectRecord } from './clearance-project-record.ts';

const ahead = { completedOn: null, mobilisedOn: null, householdVisits: null, householdsVisited: null, issuesRaised: null };

/** Registers projects that need land cleared. */
export const registerClearanceProject = createCommand(clearanceProjectRecord, {
  name: {
    one: 'registerClearanceProject',
    item: 'clearanceProject',
    many: 'registerClearanceProjects',
    items: 'clearanceProjects',
    success: 'ClearanceProjectsRegistered',
  },
  event: ClearanceProjectRegistered,
  item: z.object({
    organisationId: z.uuid(),
    areaId: z.uuid(),
    name: z.string().min(1).max(300),
    deployedOn: localDay,
  }),
  on: ({ deployedOn }) => deployedOn,
  place: placedInArea(({ deployedOn }) => deployedOn),
  create: (item) => ({ ...item, status: 'DEPLOYED' as const, ...ahead }),
});
