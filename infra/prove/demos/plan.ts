import { type Batch, batches } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Foundation } from './foundation.ts';
import type { Plan } from './load.ts';
import * as mutations from './mutations.ts';
import { planHouseholds } from './plan-households.ts';
import { planModels } from './plan-models.ts';
import type { Records } from './records.ts';
import { idOf } from './stable.ts';
import { sideBySide } from './stages.ts';
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
  const cancelled = cancellations(
    { made: `${key}/cancelled-dialogues`, mutation: mutations.cancelDialogue, versionOf: () => 1 },
    cancelledDialogues,
  );
  return sideBySide([recorded, cancelled], planModels(key, models), planHouseholds(key, records.households));
}
