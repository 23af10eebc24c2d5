import type { RoleOrganisations } from './demonstration.ts';
import type { Claims } from './development-key.ts';
import { type RoleName, roles } from './roles.ts';

/** What the token of a role says. */
export function claimsOf(role: RoleName, organisations: RoleOrganisations): Claims {
  const { sub, vi, scopes } = roles[role];
  return { sub, name: vi, scopes, organisationId: organisations[role] };
}
