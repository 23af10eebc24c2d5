export interface DialogueRecord {
  organisationId: string;
  coOrganiserIds: string[];
  kind: 'PERIODIC' | 'AD_HOC' | 'UNSPECIFIED';
  title: string;
  heldOn: string;
  attendees: number;
  opinionsRaised: number;
  answeredOnSpot: number;
}

/** A supervision or a criticism. */
export interface SupervisionRecord {
  organisationId: string;
  date: string;
  title: string;
}

export interface ModelRecord {
  organisationId: string;
  name: string;
  field: string;
  form: 'MODEL' | 'EXEMPLAR';
  registeredOn: string;
  /** The days of the steps it took, in their order. */
  approvedOn?: string;
  implementedOn?: string;
  recognisedOn?: string;
  outstandingOn?: string;
  /** The place, among those that name none, of the model it replicates. */
  sourceAt?: number;
  isCancelled?: boolean;
}

export interface AwardRecord {
  organisationId: string;
  form: 'CERTIFICATE_OF_MERIT' | 'FLAG';
  decidedBy: string;
  recipientKind: 'PERSON' | 'COLLECTIVE';
  decidedOn: string;
}

export interface SurveyRecord {
  organisationId: string;
  date: string;
  title: string;
  agencyIds: string[];
}

export interface RegisteredHousehold {
  organisationId: string;
  areaId: string;
  code: string;
  registeredOn: string;
}

export interface HouseholdRecord extends RegisteredHousehold {
  standard: string;
  status: string;
  from: string;
  /** Its next assessment under the same standard. */
  next?: { status: string; from: string };
  isCancelled?: boolean;
}

/** What one demonstration consists of, beside its areas and organisations. */
export interface Records {
  dialogues: DialogueRecord[];
  /** Held, then cancelled: must not count. */
  cancelledDialogues: DialogueRecord[];
  /** Held in other years than the demonstration's: must not count. */
  dialoguesOfOtherYears: DialogueRecord[];
  supervisions: SupervisionRecord[];
  criticisms: SupervisionRecord[];
  models: ModelRecord[];
  awards: AwardRecord[];
  surveys: SurveyRecord[];
  households: HouseholdRecord[];
}

export interface HousingCaseRecord {
  organisationId: string;
  /** What its vouchers begin with. */
  code: string;
  household: RegisteredHousehold;
  work: 'NEW' | 'REPAIR';
  openedOn: string;
  verifiedOn: string;
  approvedOn: string;
  deadline: string;
  completedOn: string;
  /** Đồng, paid on approval and on completion; together what was approved. */
  advance: number;
  rest: number;
  /** Withdrawn as soon as it was opened: must not count. */
  isCancelled?: boolean;
}

export interface HousingRecords {
  budget: { organisationId: string; source: string; total: number; openedOn: string };
  cases: HousingCaseRecord[];
}

export interface SponsorshipRecord {
  /** The child's place in its list. */
  childAt: number;
  sponsorId: string;
  /** Đồng. */
  monthlyPledge: number;
  startsOn: string;
  /** The day it ended before its time. */
  endsOn?: string;
}

export interface SponsorshipRecords {
  children: { organisationId: string; areaId: string; code: string; birthMonth: string; registeredOn: string }[];
  sponsorships: SponsorshipRecord[];
}

export interface ReceptionRecords {
  schedule: object;
  sessions: {
    organisationId: string;
    title: string;
    date: string;
    /** The day of the schedule that it is held for; none outside of it. */
    nominalOn?: string;
    receivedBy: 'HEAD' | 'DEPUTY' | 'ABSENT';
    visitors: number;
  }[];
}

export interface CampaignRecords {
  campaigns: { organisationId: string; name: string; purpose: string; launchedOn: string }[];
  results: {
    /** The campaign's place in its list. */
    campaignAt: number;
    organisationId: string;
    areaId: string;
    kind: 'CLEAN_UP' | 'FOAM_COLLECTED';
    date: string;
    /** Cubic metres of foam, as a decimal. */
    quantity?: string;
    isCancelled?: boolean;
  }[];
}

export interface ClearanceRecord {
  organisationId: string;
  areaId: string;
  name: string;
  deployedOn: string;
  mobilisation?: { mobilisedOn: string; householdVisits: number; householdsVisited: number; issuesRaised: number };
  isCancelled?: boolean;
}

export interface PostingRecord {
  organisationId: string;
  title: string;
  regime: 'PL34_2007' | 'L10_2022';
  item: number;
  channel: 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'COMMUNITY_HEAD' | 'WEBSITE';
  date: string;
  validTo: string;
}

export interface ReportedRecord {
  organisationId: string;
  areaId: string;
  code: string;
  period: { from: string; to: string };
  asOf: string;
  /** The number with its words, as the document has it. */
  written: string;
  source: string;
  quotation: string;
}
