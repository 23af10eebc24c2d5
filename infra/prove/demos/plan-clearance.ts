import { batches, steps } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Plan } from './load.ts';
import { cancelClearanceProject, recordClearanceMobilisations, registerClearanceProjects } from './mutations.ts';
import type { ClearanceRecord } from './records.ts';

/** Projects for which land is cleared, then how their households were talked with, in numbers. */
export function planClearance(key: string, projects: readonly ClearanceRecord[]): Plan {
  const made = `${key}/clearance-projects`;
  const versionOf = ({ isCancelled, mobilisation }: ClearanceRecord) => (isCancelled ? (mobilisation ? 2 : 1) : undefined);
  return [
    batches({ key: made, mutation: registerClearanceProjects }, projects, ({ organisationId, areaId, name, deployedOn }) => ({
      organisationId,
      areaId,
      name,
      deployedOn,
    })),
    steps(
      {
        made,
        key: 'mobilisation',
        mutation: recordClearanceMobilisations,
        only: ({ mobilisation }) => mobilisation !== undefined,
      },
      projects,
      ({ mobilisation }, id) => ({ id, version: 1, ...mobilisation }),
    ),
    cancellations({ made, mutation: cancelClearanceProject, versionOf }, projects),
  ];
}
