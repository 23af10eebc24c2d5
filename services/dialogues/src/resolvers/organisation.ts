import { recordsOf } from './owner.ts';

export const Organisation = recordsOf('ofOrganisation');
