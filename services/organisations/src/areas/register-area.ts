import type { AreaVersion } from '@danvan/contracts/organisations';
import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { defineCommand, forEachItem, optional } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { chosenId, lasting, period } from '../dated/dated-input.ts';
import type { Registered } from '../dated/dated-record.ts';
import { registerIn } from '../dated/register.ts';
import { type AreaLife, assertParentFits } from './area.rules.ts';
import { areaFields } from './area-input.ts';
import { areaRecord } from './area-record.ts';
import { holdAreasIn } from './hold-areas.ts';

/** Registers areas, each with its first version; a parent may stand anywhere in the same list. */
export const registerArea = defineCommand(areaRecord, {
  name: { one: 'registerArea', item: 'area', many: 'registerAreas', items: 'areas', success: 'AreasRegistered' },
  item: lasting({ ...chosenId, ...areaFields, parentId: optional(areaFields.parentId), ...period }),
  async work(tx, { items, ctx }) {
    const areas = items.map(({ id = ctx.newId(), ...state }) => ({
      ...state,
      id,
      version: 1,
      level: levelOfAreaKind[state.kind],
    }));
    await assertParentsFitIn(tx, areas);
    return registerIn(tx, areaRecord, areas);
  },
});

async function assertParentsFitIn(tx: Tx, areas: readonly Registered<AreaVersion>[]): Promise<void> {
  const known = new Map<string, AreaLife>(areas.map((area) => [area.id, area]));
  const elsewhere = areas.flatMap(({ parentId }) => (parentId === null || known.has(parentId) ? [] : [parentId]));
  for (const life of (await holdAreasIn(tx, elsewhere)).values()) known.set(life.id, life);
  await forEachItem(areas, (area) => assertParentFits(area, area.parentId === null ? undefined : known.get(area.parentId)));
}
