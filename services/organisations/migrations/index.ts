import { CreateOrganisations1795392000000 } from './20261123-create-organisations.ts';
import { CreatePosts1795399200000 } from './20261123-create-posts.ts';

export const migrations = [CreateOrganisations1795392000000, CreatePosts1795399200000];
