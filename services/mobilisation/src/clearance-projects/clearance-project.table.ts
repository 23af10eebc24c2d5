import { EntitySchema } from 'typeorm';
import type { ClearanceProject } from './clearance-project.ts';

export const clearanceProjectTable = new EntitySchema<ClearanceProject>({
  name: 'clearance_project',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    name: { type: 'text' },
    deployedOn: { type: 'date' },
    completedOn: { type: 'date', nullable: true },
    mobilisedOn: { type: 'date', nullable: true },
    householdVisits: { type: 'int', nullable: true },
    householdsVisited: { type: 'int', nullable: true },
    issuesRaised: { type: 'int', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    synthetic: { type: 'boolean' },
  },
});
