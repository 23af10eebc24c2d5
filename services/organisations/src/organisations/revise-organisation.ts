import type { OrganisationVersion } from '@danvan/contracts/organisations';
import { unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { revisedVersions } from '../dated/dated-versions.rules.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { reviseCommand } from '../dated/revise-command.ts';
import { assertAreaFits } from './organisation.rules.ts';
import { organisationFields } from './organisation-input.ts';
import { organisationRecord } from './organisation-record.ts';

/** A new version from a day on, which closes the one before. */
export const reviseOrganisation = reviseCommand(organisationRecord, {
  name: { one: 'reviseOrganisation' },
  item: z.object({
    from: localDay,
    name: unchanged(organisationFields.name),
    kind: unchanged(organisationFields.kind),
    tier: unchanged(organisationFields.tier),
    // Null takes the area away.
    areaId: organisationFields.areaId.nullable().optional(),
  }),
  apply: (before, { from, name, kind, tier, areaId }) =>
    revisedVersions('organisation', before, { from, name, kind, tier, areaId }),
  async check(tx, { after }) {
    const next = after.at(-1) as OrganisationVersion;
    if (next.areaId === null) return;
    assertAreaFits(next, (await holdLivesIn(tx, 'area', [next.areaId])).get(next.areaId));
  },
});
