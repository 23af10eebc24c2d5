import { CampaignResultRecorded, type CampaignResultState } from '@danvan/contracts/campaigns';
import { ClearanceProjectRegistered, type ClearanceProjectState } from '@danvan/contracts/clearance';
import {
  FrontWorkingSessionRecorded,
  type FrontWorkingSessionState,
  PeoplesConferenceRecorded,
  type PeoplesConferenceState,
} from '@danvan/contracts/meetings';
import { OneStopPointRegistered, type OneStopPointState } from '@danvan/contracts/posts';
import { ReceptionRecorded, type ReceptionState } from '@danvan/contracts/receptions';
import { idOf } from './ids.ts';

/** The owner of a record by its name, the record's own name and its day. */
interface By {
  by: string;
  id: string;
  on: string;
}

/** A session outside any schedule, received by the head, unless told otherwise. */
export function reception({ by, id, on, ...own }: By & Partial<ReceptionState>): ReceptionState {
  const ids = { receptionId: idOf(id), organisationId: idOf(by), date: on };
  return { ...ReceptionRecorded.example, ...ids, receptionScheduleId: null, nominalOn: null, receivedBy: 'HEAD', ...own };
}

export function conference({ by, id, on, ...own }: By & Partial<PeoplesConferenceState>): PeoplesConferenceState {
  return { ...PeoplesConferenceRecorded.example, peoplesConferenceId: idOf(id), organisationId: idOf(by), date: on, ...own };
}

export function frontSession({ by, id, on, ...own }: By & Partial<FrontWorkingSessionState>): FrontWorkingSessionState {
  return { ...FrontWorkingSessionRecorded.example, frontWorkingSessionId: idOf(id), organisationId: idOf(by), date: on, ...own };
}

export function oneStopPoint({ by, id, on, ...own }: By & Partial<OneStopPointState>): OneStopPointState {
  return { ...OneStopPointRegistered.example, oneStopPointId: idOf(id), organisationId: idOf(by), validFrom: on, ...own };
}

/** A clean-up in an area by its name, unless told otherwise. */
export function campaignResult({
  by,
  id,
  on,
  area,
  ...own
}: By & { area: string } & Partial<CampaignResultState>): CampaignResultState {
  const ids = { campaignResultId: idOf(id), organisationId: idOf(by), areaId: idOf(area), date: on };
  return { ...CampaignResultRecorded.example, ...ids, kind: 'CLEAN_UP', unit: null, quantity: null, ...own };
}

export function clearanceProject({
  by,
  id,
  on,
  area,
  ...own
}: By & { area: string } & Partial<ClearanceProjectState>): ClearanceProjectState {
  const ids = { clearanceProjectId: idOf(id), organisationId: idOf(by), areaId: idOf(area), deployedOn: on };
  return { ...ClearanceProjectRegistered.example, ...ids, ...own };
}
