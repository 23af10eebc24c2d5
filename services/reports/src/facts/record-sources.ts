import { criticisms } from './dialogues/criticism-facts.ts';
import { dialogues } from './dialogues/dialogue-facts.ts';
import { frontWorkingSessions } from './dialogues/front-working-session-facts.ts';
import { peoplesConferences } from './dialogues/peoples-conference-facts.ts';
import { receptions } from './dialogues/reception-facts.ts';
import { supervisions } from './dialogues/supervision-facts.ts';
import { surveys } from './dialogues/survey-facts.ts';
import type { CountedRecordType, RecordSource } from './fact.ts';
import { awards } from './mobilisation/award-facts.ts';
import { campaignResults } from './mobilisation/campaign-result-facts.ts';
import { clearanceProjects } from './mobilisation/clearance-project-facts.ts';
import { models } from './mobilisation/model-facts.ts';
import { oneStopPoints } from './organisations/one-stop-point-facts.ts';
import { registeredOrganisations, revisedOrganisations } from './organisations/organisation-facts.ts';
import { disbursements } from './welfare/disbursement-facts.ts';
import { households } from './welfare/household-facts.ts';
import { housingCases } from './welfare/housing-case-facts.ts';
import { sponsorships } from './welfare/sponsorship-facts.ts';

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
export function topicsOfType(recordType: CountedRecordType): string[] {
  return [
    ...new Set(
      recordSources
        .filter((source) => source.recordType === recordType)
        .flatMap((source) => source.events.map((event) => event.topic)),
    ),
  ];
}
