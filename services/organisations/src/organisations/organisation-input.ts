import { OrganisationKind, Tier } from '@danvan/contracts/vocabulary';
import { z } from 'zod';
import { name } from '../dated/dated-input.ts';

/** What an organisation says about itself. */
export const organisationFields = { name, kind: OrganisationKind, tier: Tier, areaId: z.uuid() };
