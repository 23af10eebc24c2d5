export { RecordedStatus } from './counted.ts';
export { CriticismCancelled, CriticismCorrected, CriticismForm, CriticismRecorded, CriticismState } from './criticism.ts';
export {
  ChairPost,
  DialogueAnnounced,
  DialogueCancelled,
  DialogueCorrected,
  DialogueHeld,
  DialogueKind,
  DialogueRecorded,
  DialogueState,
  DialogueStatus,
} from './dialogue.ts';
export {
  FrontWorkingSessionCancelled,
  FrontWorkingSessionCorrected,
  FrontWorkingSessionRecorded,
  FrontWorkingSessionState,
} from './front-working-session.ts';
export { MeetingStatus } from './meeting.ts';
export {
  PeoplesConferenceCancelled,
  PeoplesConferenceCorrected,
  PeoplesConferenceRecorded,
  PeoplesConferenceState,
} from './peoples-conference.ts';
export {
  PetitionAccepted,
  PetitionAnswered,
  PetitionAssigned,
  PetitionClosed,
  PetitionConfirmed,
  PetitionDecided,
  PetitionFellOverdue,
  PetitionFiled,
  PetitionForwarded,
  PetitionGuided,
  PetitionResumed,
  PetitionReturned,
  PetitionSubmitted,
  PetitionSuspended,
  PetitionTerminated,
  PetitionWithdrawn,
} from './petition.ts';
export { PetitionState, TerminatedPetitionState } from './petition-state.ts';
export {
  ComplaintOutcome,
  ComplexityCriterion,
  FilingReason,
  PetitionChannel,
  PetitionInstance,
  PetitionKind,
  PetitionStatus,
  ReturnReason,
  SuspensionReason,
  TerminationReason,
} from './petition-vocabulary.ts';
export {
  DisclosureChannel,
  DisclosureRegime,
  PostingCancelled,
  PostingCorrected,
  PostingEnded,
  PostingRecorded,
  PostingState,
  PostingStatus,
} from './posting.ts';
export {
  ReceivedBy,
  ReceptionCancelled,
  ReceptionCorrected,
  ReceptionRecorded,
  ReceptionState,
  ReceptionStatus,
} from './reception.ts';
export {
  ReceptionDayPostponed,
  ReceptionScheduleCancelled,
  ReceptionScheduleEnded,
  ReceptionSchedulePublished,
  ReceptionScheduleState,
  ReceptionScheduleStatus,
  receptionPattern,
  TimeOfDay,
  Weekday,
} from './reception-schedule.ts';
export {
  SupervisionCancelled,
  SupervisionCorrected,
  SupervisionForm,
  SupervisionRecorded,
  SupervisionState,
} from './supervision.ts';
export { SurveyCancelled, SurveyCorrected, SurveyRecorded, SurveyState } from './survey.ts';
