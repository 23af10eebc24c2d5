import { awardCount } from './award-count.ts';
import { cadenceDialogue } from './cadence-dialogue.ts';
import { cadenceFrontProgramme } from './cadence-front-programme.ts';
import { cadencePeopleConference } from './cadence-people-conference.ts';
import { cadenceReception } from './cadence-reception.ts';
import { clearanceProjectsDeployed } from './clearance-projects-deployed.ts';
import { criticismCount } from './criticism-count.ts';
import { dialogueCount } from './dialogue-count.ts';
import { dialogueCoverage } from './dialogue-coverage.ts';
import { disclosureCatalogueSize } from './disclosure-catalogue-size.ts';
import { environmentCommunesCovered } from './environment-communes-covered.ts';
import { environmentFoamCollected } from './environment-foam-collected.ts';
import { householdCount } from './household-count.ts';
import { housingHouseholdsCompleted } from './housing-households-completed.ts';
import { housingLeadDays } from './housing-lead-days.ts';
import { housingSupportTotal } from './housing-support-total.ts';
import type { Metric } from './metric.ts';
import { modelCount } from './model-count.ts';
import { oneStopPoints } from './one-stop-points.ts';
import { orgCount } from './org-count.ts';
import { povertyNearPoorExits } from './poverty-near-poor-exits.ts';
import { povertyNearPoorRemaining } from './poverty-near-poor-remaining.ts';
import { receptionFixedSessions } from './reception-fixed-sessions.ts';
import { sponsorshipChildren } from './sponsorship-children.ts';
import { sponsorshipMonthlyPledge } from './sponsorship-monthly-pledge.ts';
import { sponsorshipSponsors } from './sponsorship-sponsors.ts';
import { supervisionCount } from './supervision-count.ts';
import { surveyAgencies } from './survey-agencies.ts';

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
