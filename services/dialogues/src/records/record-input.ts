export { namedOrganisations } from './named-organisations.ts';
export { count, recordFields as entered } from './record-fields.ts';
