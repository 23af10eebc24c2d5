import { type Batch, batches, steps } from './batch.ts';
import type { Foundation } from './foundation.ts';
import type { Plan } from './load.ts';
import * as mutations from './mutations.ts';
import { planHouseholds } from './plan-households.ts';
import type { Records } from './records.ts';
import { idOf } from './stable.ts';
import type { Unit } from './units.ts';

/** Parents before children: each level waits for the one above it. */
export function planFoundation(key: string, { units, organisations, relations }: Foundation, validFrom: string): Plan {
  const areas = (['PROVINCE', 'DISTRICT', 'COMMUNE'] as const).map((level) =>
    batches(
      { key: `${key}/areas/${level}`, mutation: mutations.registerAreas },
      units.filter((unit) => unit.level === level),
      (unit) => toArea(unit, validFrom),
    ),
  );
  return [
    ...areas,
    batches({ key: `${key}/organisations`, mutation: mutations.registerOrganisations }, organisations, (body) => ({
      ...body,
      validFrom,
    })),
    batches({ key: `${key}/relations`, mutation: mutations.registerRelations }, relations, (link) => ({ ...link, validFrom })),
  ];
}

function toArea({ id, code, name, kind, parentCode }: Unit, validFrom: string): object {
  return { id, code, name, kind, parentId: parentCode ? idOf('area', parentCode) : null, validFrom };
}

export function planRecords(key: string, records: Records): Plan {
  const { dialogues, dialoguesOfOtherYears, cancelledDialogues, models } = records;
  const recorded: Batch[] = [
    ...batches(
      { key: `${key}/dialogues`, mutation: mutations.recordDialogues },
      [...dialogues, ...dialoguesOfOtherYears],
      (dialogue) => dialogue,
    ),
    ...batches(
      { key: `${key}/cancelled-dialogues`, mutation: mutations.recordDialogues },
      cancelledDialogues,
      (dialogue) => dialogue,
    ),
    ...batches({ key: `${key}/supervisions`, mutation: mutations.recordSupervisions }, records.supervisions, (it) => ({
      ...it,
      form: 'UNSPECIFIED',
    })),
    ...batches({ key: `${key}/criticisms`, mutation: mutations.recordCriticisms }, records.criticisms, (it) => ({
      ...it,
      form: 'UNSPECIFIED',
    })),
    ...batches({ key: `${key}/surveys`, mutation: mutations.recordSurveys }, records.surveys, (survey) => survey),
    ...batches({ key: `${key}/awards`, mutation: mutations.grantAwards }, records.awards, (award) => ({
      ...award,
      decisionNumber: '1/QĐ-MINHHOA',
    })),
  ];
  const registered = batches(
    { key: `${key}/models`, mutation: mutations.registerModels },
    models,
    ({ approvedOn: _a, implementedOn: _i, ...model }) => ({
      ...model,
      ...(model.form === 'EXEMPLAR' ? { exemplarKind: 'COLLECTIVE' } : {}),
    }),
  );
  return [
    [...recorded, ...registered],
    steps({ made: `${key}/models`, key: 'approve', mutation: mutations.approveModels }, models, ({ approvedOn }, id) => ({
      id,
      version: 1,
      approvedOn,
    })),
    steps({ made: `${key}/models`, key: 'implement', mutation: mutations.implementModels }, models, ({ implementedOn }, id) => ({
      id,
      version: 2,
      implementedOn,
    })),
    cancelSteps(key, cancelledDialogues.length),
    ...planHouseholds(key, records.households),
  ].filter((stage) => stage.length > 0);
}

/** One after the other, because the graph has no bulk form for what should be rare. */
function cancelSteps(key: string, count: number): Batch[] {
  const reason = 'Bản ghi thử: phải không được tính';
  return Array.from({ length: count }, (_, index) => ({
    key: `${key}/cancelled-dialogues/cancel/${index}`,
    mutation: mutations.cancelDialogue,
    size: 1,
    inputs: (idsOf) => [{ id: idsOf(`${key}/cancelled-dialogues/0`)[index], version: 1, reason }],
  }));
}
