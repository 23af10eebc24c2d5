import { HouseholdAssessed, type HouseholdState, type PovertyMove } from '@danvan/contracts/welfare';
import {
  DisbursementPaid,
  type DisbursementState,
  HousingCaseCompleted,
  type HousingCaseState,
} from '@danvan/contracts/welfare-housing';
import { SponsorshipPledged, type SponsorshipState } from '@danvan/contracts/welfare-sponsorship';
import { idOf } from './ids.ts';

/** A record's own name and the name of the area that it is of. */
interface In {
  id: string;
  area: string;
}

const keptByCity = { organisationId: idOf('ofCity'), tier: 'PROVINCE', areaLevel: 'COMMUNE' } as const;

/** A completed case: of a household by its name, ready on a day, with a deadline. */
export function housingCase({
  id,
  area,
  of,
  on,
  ...own
}: In & { of: string; on: string } & Partial<HousingCaseState>): HousingCaseState {
  const ids = { housingCaseId: idOf(id), householdId: idOf(of), areaId: idOf(area) };
  return { ...HousingCaseCompleted.example, ...keptByCity, ...ids, completedOn: on, ...own };
}

export function disbursement({
  id,
  area,
  of,
  on,
  ...own
}: In & { of: string; on: string } & Partial<DisbursementState>): DisbursementState {
  const ids = { disbursementId: idOf(id), housingCaseId: idOf(of), areaId: idOf(area) };
  return { ...DisbursementPaid.example, ...keptByCity, ...ids, paidOn: on, ...own };
}

export function sponsorship({
  id,
  area,
  child,
  by,
  ...own
}: In & { child: string; by: string } & Partial<SponsorshipState>): SponsorshipState {
  const ids = { sponsorshipId: idOf(id), childId: idOf(child), sponsorId: idOf(by), areaId: idOf(area) };
  return { ...SponsorshipPledged.example, ...keptByCity, ...ids, startsOn: '2019-02-01', endsOn: '2030-06-01', ...own };
}

/** A household that moved under one standard. */
export function movedHousehold({ id, area }: In, moves: Omit<PovertyMove, 'standard'>[]): HouseholdState {
  const all = moves.map((move) => ({ standard: 'QN-2023', ...move }));
  return {
    ...HouseholdAssessed.example,
    ...keptByCity,
    householdId: idOf(id),
    areaId: idOf(area),
    registeredOn: '2018-01-01',
    assessments: all.map(({ standard, to, on }) => ({ assessmentId: idOf(`${id} ${on}`), standard, status: to, from: on })),
    moves: all,
  };
}
