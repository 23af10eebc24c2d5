import { CreateOrganisations1795392000000 } from './20261123-create-organisations.ts';

export const migrations = [CreateOrganisations1795392000000];
