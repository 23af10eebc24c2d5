import type { OrganisationVersion } from '@danvan/contracts/organisations';
import { defineCommand, forEachItem, optional } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { chosenId, lasting, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { registerIn } from '../dated/register.ts';
import { assertAreaFits } from './organisation.rules.ts';
import { organisationFields } from './organisation-input.ts';
import { organisationRecord } from './organisation-record.ts';

/** Registers organisations, each with its first version. */
export const registerOrganisation = defineCommand(organisationRecord, {
  name: {
    one: 'registerOrganisation',
    item: 'organisation',
    many: 'registerOrganisations',
    items: 'organisations',
    success: 'OrganisationsRegistered',
  },
  item: lasting({ ...chosenId, ...organisationFields, areaId: optional(organisationFields.areaId), ...period }),
  async work(tx, { items, ctx }) {
    const organisations = items.map(({ id = ctx.newId(), ...state }) => ({ ...state, id, version: 1 }));
    await assertAreasFitIn(tx, organisations);
    return registerIn(tx, organisationRecord, organisations);
  },
});

/** Whether each organisation's area is there as long as the organisation has it; the areas are held until the transaction ends. */
async function assertAreasFitIn(tx: Tx, organisations: readonly OrganisationVersion[]): Promise<void> {
  const areaIds = organisations.flatMap(({ areaId }) => (areaId === null ? [] : [areaId]));
  const areas = await holdLivesIn(tx, 'area', areaIds);
  await forEachItem(organisations, (one) => assertAreaFits(one, one.areaId === null ? undefined : areas.get(one.areaId)));
}
