import type { Records } from '../records.ts';

/** A record of the demonstration and what it counts as: read off the generator's output, with nothing of the reports service in it. */
export interface Entry {
  /** Its type in the graph. */
  type: 'Dialogue' | 'Supervision' | 'Criticism' | 'Survey' | 'MobilisationModel' | 'Award' | 'Household';
  /** Which list of the plan makes it, and its place there. */
  list: string;
  at: number;
  metric: string;
  organisationId: string;
  /** The day it counts on; a household, from it on. */
  on: string;
  kind?: string;
  status?: string;
  facets?: Record<string, string>;
  quantity: number;
  isCancelled?: boolean;
}

type Counted = Pick<Entry, 'on'> & Partial<Entry>;

/** Every record that the plan of these records makes under this key. */
export function ledgerOf(key: string, records: Records): Entry[] {
  const held = [...records.dialogues, ...records.dialoguesOfOtherYears];
  const entries = <T extends { organisationId: string }>(
    { list, ...source }: Pick<Entry, 'type' | 'list' | 'metric'>,
    of: readonly T[],
    counted: (record: T) => Counted,
  ): Entry[] =>
    of.map((record, at) => ({
      ...source,
      list: `${key}/${list}`,
      at,
      organisationId: record.organisationId,
      quantity: 1,
      ...counted(record),
    }));
  const dialogue = { type: 'Dialogue', metric: 'dialogue.count' } as const;
  const supervision = { type: 'Supervision', list: 'supervisions', metric: 'supervision.count' } as const;
  const criticism = { type: 'Criticism', list: 'criticisms', metric: 'criticism.count' } as const;
  const survey = { type: 'Survey', list: 'surveys', metric: 'survey.agencies' } as const;
  const model = { type: 'MobilisationModel', list: 'models', metric: 'model.count' } as const;
  const award = { type: 'Award', list: 'awards', metric: 'award.count' } as const;
  const household = { type: 'Household', list: 'households', metric: 'household.count' } as const;
  return [
    ...entries({ ...dialogue, list: 'dialogues' }, held, ({ heldOn, kind }) => ({ on: heldOn, kind })),
    ...entries({ ...dialogue, list: 'cancelled-dialogues' }, records.cancelledDialogues, ({ heldOn, kind }) => ({
      on: heldOn,
      kind,
      isCancelled: true,
    })),
    ...entries(supervision, records.supervisions, ({ date }) => ({ on: date })),
    ...entries(criticism, records.criticisms, ({ date }) => ({ on: date })),
    ...entries(survey, records.surveys, ({ date, agencyIds }) => ({ on: date, quantity: agencyIds.length })),
    ...entries(model, records.models, ({ implementedOn = '' }) => ({ on: implementedOn, status: 'IMPLEMENTED' })),
    ...entries(award, records.awards, ({ decidedOn, recipientKind, decidedBy, form }) => ({
      on: decidedOn,
      kind: recipientKind,
      facets: { decidedBy, form },
    })),
    ...entries(household, records.households, ({ from, standard, status }) => ({ on: from, kind: standard, status })),
  ];
}
