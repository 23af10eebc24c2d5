import type { Plan } from '../load.ts';

/**
 * Which table of which service a mutation fills; one that changes what is there fills none. `more`: other records change with it, or
 * what reports keeps of it is not one record, so that only its own table and its change are counted.
 */
const TABLES: Record<string, [service: string, table?: string, tells?: 'more']> = {
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
  recogniseModels: ['mobilisation'],
  markModelsOutstanding: ['mobilisation'],
  cancelModel: ['mobilisation'],
  launchCampaign: ['mobilisation', 'campaign', 'more'],
  recordCampaignResults: ['mobilisation', 'campaign_result', 'more'],
  cancelCampaignResult: ['mobilisation', undefined, 'more'],
  registerClearanceProjects: ['mobilisation', 'clearance_project', 'more'],
  recordClearanceMobilisations: ['mobilisation', undefined, 'more'],
  cancelClearanceProject: ['mobilisation', undefined, 'more'],
  publishReceptionSchedule: ['dialogues', 'reception_schedule', 'more'],
  recordReceptions: ['dialogues', 'reception', 'more'],
  registerHouseholds: ['welfare', 'household', 'more'],
  assessHouseholds: ['welfare', undefined, 'more'],
  cancelHousehold: ['welfare', undefined, 'more'],
  openHousingBudget: ['welfare', 'housing_budget', 'more'],
  openHousingCases: ['welfare', 'housing_case', 'more'],
  verifyHousingCases: ['welfare', undefined, 'more'],
  approveHousingCases: ['welfare', undefined, 'more'],
  payHousingCases: ['welfare', 'disbursement', 'more'],
  completeHousingCases: ['welfare', undefined, 'more'],
  cancelHousingCase: ['welfare', undefined, 'more'],
  registerSponsoredChildren: ['welfare', 'sponsored_child', 'more'],
  pledgeSponsorships: ['welfare', 'sponsorship', 'more'],
  endSponsorship: ['welfare', undefined, 'more'],
  enterReportedIndicators: ['reports', 'reported_indicator', 'more'],
  attestReportedIndicator: ['reports', undefined, 'more'],
};

/** Reports counts neither. */
const uncounted = new Set(['area', 'relation']);

/** The rows that the services must have when every batch took effect once: records, one change a batch, and where nothing tells more, one event a record and step. */
export function rowsOfPlan(plan: Plan): Record<string, number> {
  const rows: Record<string, number> = {};
  const add = (table: string, count: number) => {
    rows[table] = (rows[table] ?? 0) + count;
  };
  const telling = new Set(plan.flat().flatMap(({ mutation }) => (tableOf(mutation.name)[2] ? [serviceOf(mutation.name)] : [])));
  for (const { mutation, size } of plan.flat()) {
    const [service, table] = tableOf(mutation.name);
    if (table) add(`${service}.${table}`, size);
    add(`${service}.change`, 1);
    if (!telling.has(service)) {
      add(`${service}.change_record`, size);
      add(`${service}.event_sequence`, size);
    }
    if (telling.size === 0 && table && !uncounted.has(table)) add('reports.record', size);
  }
  return rows;
}

export const serviceOf = (mutation: string): string => tableOf(mutation)[0];

function tableOf(mutation: string): [service: string, table?: string, tells?: 'more'] {
  const known = TABLES[mutation];
  if (!known) throw new Error(`Which table does ${mutation} fill?`);
  return known;
}
