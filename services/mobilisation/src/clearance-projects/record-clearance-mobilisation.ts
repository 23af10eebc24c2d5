import { ClearanceMobilisationRecorded } from '@danvan/contracts/clearance';
import { stepCommand } from '@danvan/records';
import { z } from 'zod';
import { issuesOfMobilisation, recordMobilisation } from './clearance-project.rules.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';
import { mobilisationFields } from './mobilisation-input.ts';

/** Records the talks so far, in place of what was recorded before. */
export const recordClearanceMobilisation = stepCommand(clearanceProjectRecord, {
  name: {
    one: 'recordClearanceMobilisation',
    item: 'clearanceProject',
    many: 'recordClearanceMobilisations',
    items: 'clearanceProjects',
    success: 'ClearanceMobilisationsRecorded',
  },
  event: ClearanceMobilisationRecorded,
  item: z.object(mobilisationFields),
  issuesOf: issuesOfMobilisation,
  on: ({ mobilisedOn }) => mobilisedOn,
  apply: (before, { id: _id, version: _version, ...mobilisation }) => recordMobilisation(before, mobilisation),
});
