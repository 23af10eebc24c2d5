import { ClearanceMobilisationRecorded, type ClearanceProjectState } from '@danvan/contracts/clearance';
import { createBulkStep, createStep, type RecordStep } from '@danvan/directory/step-records';
import { seen } from '@danvan/service/command-input';
import { z } from 'zod';
import { type ClearanceProject, issuesOfMobilisation, recordMobilisation } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';
import { mobilisationInput } from './mobilisation-input.ts';

const ClearanceMobilisationToRecord = z.object({ ...seen, ...mobilisationInput });

const mobilisation: RecordStep<ClearanceProject, ClearanceProjectState, z.output<typeof ClearanceMobilisationToRecord>> = {
  type: clearanceProjectRecord,
  event: ClearanceMobilisationRecorded,
  item: ClearanceMobilisationToRecord,
  issuesOf: issuesOfMobilisation,
  on: ({ mobilisedOn }) => mobilisedOn,
  take: (project, { id: _id, version: _version, ...numbers }) => recordMobilisation(project, numbers),
};

export const recordClearanceMobilisation = createStep('recordClearanceMobilisation', mobilisation);
export const recordClearanceMobilisations = createBulkStep(
  { mutation: 'recordClearanceMobilisations', field: 'clearanceProjects' },
  mobilisation,
);
