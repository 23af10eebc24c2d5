export { AreaRegistered, AreaRevised, AreaVersion } from './area.ts';
export { OneStopPointEnded, OneStopPointRegistered, type OneStopPointState } from './one-stop-point.ts';
export { OrganisationRegistered, OrganisationRevised, OrganisationVersion } from './organisation.ts';
export { PersonRegistered } from './person.ts';
export { Post, PostHoldingEnded, PostHoldingRegistered } from './post-holding.ts';
export { RelationEnded, RelationRegistered } from './relation.ts';
