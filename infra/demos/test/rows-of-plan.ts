import type { Plan } from '../load.ts';

/** Which table of which service a mutation fills; one that changes what is there fills none. */
const TABLES: Record<string, [service: string, table?: string]> = {
  registerAreas: ['organisations', 'area'],
  registerOrganisations: ['organisations', 'organisation'],
  registerRelations: ['organisations', 'relation'],
  recordDialogues: ['dialogues', 'dialogue'],
  cancelDialogue: ['dialogues'],
  recordSupervisions: ['dialogues', 'supervision'],
  recordCriticisms: ['dialogues', 'criticism'],
  recordSurveys: ['dialogues', 'survey'],
  registerModels: ['mobilisation', 'model'],
  approveModels: ['mobilisation'],
  implementModels: ['mobilisation'],
  grantAwards: ['mobilisation', 'award'],
};

/** The rows that the services must have when every batch took effect once: records, one change a batch, one event a record and step. */
export function rowsOfPlan(plan: Plan): Record<string, number> {
  const rows: Record<string, number> = {};
  const add = (table: string, count: number) => {
    rows[table] = (rows[table] ?? 0) + count;
  };
  for (const { mutation, size } of plan.flat()) {
    const [service, table] = tableOf(mutation.name);
    if (table) add(`${service}.${table}`, size);
    add(`${service}.change`, 1);
    add(`${service}.change_record`, size);
    add(`${service}.event_sequence`, size);
    if (table && service !== 'organisations') add('reports.record', size);
  }
  return rows;
}

export const serviceOf = (mutation: string): string => tableOf(mutation)[0];

function tableOf(mutation: string): [service: string, table?: string] {
  const known = TABLES[mutation];
  if (!known) throw new Error(`Which table does ${mutation} fill?`);
  return known;
}
