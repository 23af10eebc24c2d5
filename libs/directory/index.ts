export { areaSubtreeIn, getAreasIn } from './areas-as-of.ts';
export type { DirectoryArea, DirectoryOrganisation, DirectoryTransaction, Queryable } from './directory.ts';
export { directoryConsumer } from './directory-consumer.ts';
export { directoryDown, directoryUp } from './migrations/0001-directory.ts';
export { type OrganisationOnDay, organisationsAsOfIn } from './organisations-as-of.ts';
export { getOrganisationsWithinIn, getOrganisationWithinIn } from './organisations-within.ts';
