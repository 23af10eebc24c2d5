import { ClearanceProjectCorrected } from '@danvan/contracts/clearance';
import { assertHappened, correctCommand, placedInArea, unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertMobilisation, correctProject } from './clearance-project.rules.ts';
import { type ClearanceProject, clearanceProjectRecord } from './clearance-project-record.ts';
import { mobilisationFields } from './mobilisation-input.ts';

const placed = placedInArea<ClearanceProject>(({ deployedOn }) => deployedOn);

/** The tier follows the organisation and the day of deployment. */
export const correctClearanceProject = correctCommand(clearanceProjectRecord, {
  name: { one: 'correctClearanceProject' },
  event: ClearanceProjectCorrected,
  fields: {
    organisationId: unchanged(z.uuid()),
    areaId: unchanged(z.uuid()),
    name: unchanged(z.string().min(1).max(300)),
    deployedOn: unchanged(localDay),
    completedOn: unchanged(localDay),
    mobilisedOn: unchanged(mobilisationFields.mobilisedOn),
    householdVisits: unchanged(mobilisationFields.householdVisits),
    householdsVisited: unchanged(mobilisationFields.householdsVisited),
    issuesRaised: unchanged(mobilisationFields.issuesRaised),
  },
  apply(before, correction, { today }) {
    const { deployedOn, completedOn, mobilisedOn } = correction;
    for (const corrected of [deployedOn, completedOn, mobilisedOn]) assertHappened(corrected ?? today, today);
    const after = correctProject(before, correction);
    assertMobilisation(after);
    return after;
  },
  place: (tx, items) => placed(tx, { items }),
});
