import {
  ModelApproved,
  ModelCancelled,
  ModelCorrected,
  ModelEnded,
  ModelImplemented,
  ModelMarkedOutstanding,
  ModelRecognised,
  ModelRegistered,
  type ModelState,
} from '@danvan/contracts/mobilisation';
import type { Opened } from '@danvan/events/vocabulary';
import { type Fact, happened, recordSource } from '../fact.ts';

/** A model counts on each day that it reached a status, also when it ended later. Tier and area stay those of its registration. */
export const models = recordSource<ModelState>({
  recordType: 'MODEL',
  events: [
    ModelRegistered,
    ModelApproved,
    ModelImplemented,
    ModelRecognised,
    ModelMarkedOutstanding,
    ModelEnded,
    ModelCorrected,
    ModelCancelled,
  ],
  toFacts: (model) => ({
    recordId: model.modelId,
    organisationId: model.organisationId,
    placedOn: model.registeredOn,
    areaId: null,
    facts: model.status === 'CANCELLED' ? [] : milestones(model),
  }),
});

function milestones(model: Opened<ModelState>): Fact[] {
  const properties = { kind: model.form, facets: { field: model.field, source: model.sourceModelId ? 'REPLICATED' : 'BUILT' } };
  const days = {
    REGISTERED: model.registeredOn,
    APPROVED: model.approvedOn,
    IMPLEMENTED: model.implementedOn,
    RECOGNISED: model.recognisedOn,
    OUTSTANDING: model.outstandingOn,
  };
  return Object.entries(days).flatMap(([status, day]) => (day ? [happened(day, status, properties)] : []));
}
