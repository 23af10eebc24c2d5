import { mobilisationOf } from '../clearance-projects/clearance-project.ts';
import type { ClearanceProjectResolvers } from '../generated/resolvers.ts';

export const ClearanceProject: ClearanceProjectResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.clearanceProject.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  mobilisation: (project) => mobilisationOf(project),
};
