import { OrganisationKind, Tier } from '@danvan/contracts/vocabulary';
import { bulkOf, optional, requested, seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { chosenId, lasting, name, period } from '../dated/dated-input.ts';

const organisation = { ...chosenId, name, kind: OrganisationKind, tier: Tier, areaId: optional(z.uuid()), ...period };
export type OrganisationInput = z.output<z.ZodObject<typeof organisation>>;

export const RegisterOrganisationInput = lasting({ ...requested, ...organisation });

export const RegisterOrganisationsInput = bulkOf('organisations', lasting(organisation));

export const ReviseOrganisationInput = z.object({
  ...requested,
  ...seen,
  from: localDay,
  name: optional(name),
  kind: optional(OrganisationKind),
  tier: optional(Tier),
  /** Left out it stays; null takes the area away. */
  areaId: z.uuid().nullable().optional(),
});

export const EndOrganisationInput = z.object({ ...requested, ...seen, validTo: localDay });
