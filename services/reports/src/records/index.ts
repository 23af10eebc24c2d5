import { awards } from './award-facts.ts';
import { campaignResults } from './campaign-result-facts.ts';
import { clearanceProjects } from './clearance-project-facts.ts';
import { criticisms } from './criticism-facts.ts';
import { dialogues } from './dialogue-facts.ts';
import { disbursements } from './disbursement-facts.ts';
import type { RecordSource, RecordType } from './fact.ts';
import { frontWorkingSessions } from './front-working-session-facts.ts';
import { households } from './household-facts.ts';
import { housingCases } from './housing-case-facts.ts';
import { models } from './model-facts.ts';
import { oneStopPoints } from './one-stop-point-facts.ts';
import { registeredOrganisations, revisedOrganisations } from './organisation-facts.ts';
import { peoplesConferences } from './peoples-conference-facts.ts';
import { receptions } from './reception-facts.ts';
import { sponsorships } from './sponsorship-facts.ts';
import { supervisions } from './supervision-facts.ts';
import { surveys } from './survey-facts.ts';

/** Every type of record that is counted. */
export const recordSources: readonly RecordSource[] = [
  dialogues,
  supervisions,
  criticisms,
  surveys,
  models,
  awards,
  households,
  housingCases,
  disbursements,
  sponsorships,
  receptions,
  peoplesConferences,
  frontWorkingSessions,
  campaignResults,
  clearanceProjects,
  registeredOrganisations,
  revisedOrganisations,
  oneStopPoints,
];

/** The topics whose events make the facts of that type. */
export function topicsOf(recordType: RecordType): string[] {
  return [
    ...new Set(
      recordSources
        .filter((source) => source.recordType === recordType)
        .flatMap((source) => source.events.map((event) => event.topic)),
    ),
  ];
}
