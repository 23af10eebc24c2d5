import { cadenceDialogue } from './dialogues/cadence-dialogue.ts';
import { cadenceFrontProgramme } from './dialogues/cadence-front-programme.ts';
import { cadencePeopleConference } from './dialogues/cadence-people-conference.ts';
import { cadenceReception } from './dialogues/cadence-reception.ts';
import { criticismCount } from './dialogues/criticism-count.ts';
import { dialogueCount } from './dialogues/dialogue-count.ts';
import { dialogueCoverage } from './dialogues/dialogue-coverage.ts';
import { disclosureCatalogueSize } from './dialogues/disclosure-catalogue-size.ts';
import { receptionFixedSessions } from './dialogues/reception-fixed-sessions.ts';
import { supervisionCount } from './dialogues/supervision-count.ts';
import { surveyAgencies } from './dialogues/survey-agencies.ts';
import type { Metric } from './metric.ts';
import { awardCount } from './mobilisation/award-count.ts';
import { clearanceProjectsDeployed } from './mobilisation/clearance-projects-deployed.ts';
import { environmentCommunesCovered } from './mobilisation/environment-communes-covered.ts';
import { environmentFoamCollected } from './mobilisation/environment-foam-collected.ts';
import { modelCount } from './mobilisation/model-count.ts';
import { oneStopPoints } from './organisations/one-stop-points.ts';
import { orgCount } from './organisations/org-count.ts';
import { householdCount } from './welfare/household-count.ts';
import { housingHouseholdsCompleted } from './welfare/housing-households-completed.ts';
import { housingLeadDays } from './welfare/housing-lead-days.ts';
import { housingSupportTotal } from './welfare/housing-support-total.ts';
import { povertyNearPoorExits } from './welfare/poverty-near-poor-exits.ts';
import { povertyNearPoorRemaining } from './welfare/poverty-near-poor-remaining.ts';
import { sponsorshipChildren } from './welfare/sponsorship-children.ts';
import { sponsorshipMonthlyPledge } from './welfare/sponsorship-monthly-pledge.ts';
import { sponsorshipSponsors } from './welfare/sponsorship-sponsors.ts';

/** Every metric there is, in the order in which lists show them. */
export const catalogue: readonly Metric[] = [
  dialogueCount,
  dialogueCoverage,
  supervisionCount,
  criticismCount,
  modelCount,
  awardCount,
  surveyAgencies,
  householdCount,
  povertyNearPoorExits,
  povertyNearPoorRemaining,
  housingHouseholdsCompleted,
  housingLeadDays,
  housingSupportTotal,
  sponsorshipChildren,
  sponsorshipSponsors,
  sponsorshipMonthlyPledge,
  receptionFixedSessions,
  clearanceProjectsDeployed,
  environmentCommunesCovered,
  environmentFoamCollected,
  disclosureCatalogueSize,
  orgCount,
  oneStopPoints,
  cadenceDialogue,
  cadencePeopleConference,
  cadenceReception,
  cadenceFrontProgramme,
];

export function findMetric(name: string): Metric | undefined {
  return catalogue.find((metric) => metric.name === name);
}
