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
  approvedOn: string;
  implementedOn: string;
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

export interface HouseholdRecord {
  organisationId: string;
  areaId: string;
  code: string;
  standard: string;
  status: string;
  from: string;
  registeredOn: string;
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
