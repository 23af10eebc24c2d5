import { forgetTrackingTries } from './forget-tracking-tries.ts';
import { markPetitionsOverdue } from './mark-petitions-overdue.ts';
import { petitionTable } from './petition.table.ts';
import { petitionContentTable } from './petition-content.table.ts';
import { trackingTable } from './tracking.table.ts';

export const petitionTables = [petitionTable, petitionContentTable, trackingTable];
export const petitionJobs = [markPetitionsOverdue, forgetTrackingTries];
