import { ClearanceProjectRegistered, type ClearanceProjectState } from '@danvan/contracts/clearance';
import { todayInVietnam } from '@danvan/directory';
import { createBulkEntry, createEntry, type EntryRules } from '@danvan/directory/enter-records';
import { placesWithinIn } from '@danvan/directory/places-within';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import type { ClearanceProject } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';

const ClearanceProjectToRegister = z.object({
  organisationId: z.uuid(),
  areaId: z.uuid(),
  name: z.string().min(1).max(300),
  deployedOn: localDay,
});
type ClearanceProjectToRegister = z.output<typeof ClearanceProjectToRegister>;

const registration: EntryRules<ClearanceProject, ClearanceProjectState, ClearanceProjectToRegister> = {
  type: clearanceProjectRecord,
  event: ClearanceProjectRegistered,
  item: ClearanceProjectToRegister,
  async make(tx, ctx, { items }) {
    const today = todayInVietnam(tx.now());
    await eachAtIndex(items, ({ deployedOn }) => assertHappened(deployedOn, today));
    const places = await placesWithinIn(
      tx,
      items.map(({ deployedOn: on, ...item }) => ({ ...item, on })),
    );
    const { synthetic } = tx.origin;
    const ahead = {
      completedOn: null,
      mobilisedOn: null,
      householdVisits: null,
      householdsVisited: null,
      issuesRaised: null,
    };
    return places.map((place, index): ClearanceProject => {
      const made = { id: ctx.newId(), version: 1, status: 'DEPLOYED' as const, synthetic };
      return { ...(items[index] as ClearanceProjectToRegister), ...made, ...ahead, ...place };
    });
  },
};

export const registerClearanceProject = createEntry('registerClearanceProject', registration);
export const registerClearanceProjects = createBulkEntry(
  { mutation: 'registerClearanceProjects', field: 'clearanceProjects' },
  registration,
);
