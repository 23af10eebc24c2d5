export { AreaRegistered, AreaRevised, AreaVersion } from './area.ts';
export { OneStopPointEnded, OneStopPointRegistered, OneStopPointState } from './one-stop-point.ts';
export { OrganisationRegistered, OrganisationRevised, OrganisationVersion } from './organisation.ts';
export { PersonRegistered, PersonState } from './person.ts';
export { Post, PostHoldingEnded, PostHoldingRegistered, PostHoldingState } from './post-holding.ts';
export { RelationEnded, RelationRegistered, RelationState } from './relation.ts';
