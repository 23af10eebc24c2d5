import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { todayInVietnam } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { type Registered, registerIn } from '../dated/register.ts';
import { nearestDayIn } from '../dated/validity.ts';
import { type Area, type AreaLife, type AreaVersion, assertParentFits } from './area.ts';
import { type AreaInput, RegisterAreaInput, RegisterAreasInput } from './area-input.ts';
import { areaType } from './area-type.ts';
import { reloadAreasIn } from './find-areas.ts';
import { holdAreasIn } from './hold-areas.ts';

/** Safe to repeat: the same requestId always yields the area it first registered. */
export async function registerArea(ctx: Context, raw: unknown): Promise<Area> {
  const input = parseInput(RegisterAreaInput, raw);
  return ctx.change({ mutation: 'registerArea', input, reload: reloadAreasIn }, (tx) =>
    asOne(() => registerAreasIn(ctx, tx, [input])),
  );
}

/** All or nothing; a parent may stand anywhere in the same list. Safe to repeat. A fixed number of statements, however many. */
export async function registerAreas(ctx: Context, raw: unknown): Promise<Area[]> {
  const input = parseInput(RegisterAreasInput, raw);
  return ctx.change({ mutation: 'registerAreas', input, reload: reloadAreasIn }, (tx) => registerAreasIn(ctx, tx, input.areas));
}

async function registerAreasIn(ctx: Context, tx: Tx, inputs: readonly AreaInput[]): Promise<Area[]> {
  const areas = inputs.map((input) => newArea(ctx, input));
  await assertParentsFitIn(tx, areas);
  await registerIn(tx, areaType, areas);
  const today = todayInVietnam(ctx.now());
  return areas.map((area) => ({ ...area, asOf: nearestDayIn(area, today) }));
}

function newArea(ctx: Context, { id, code, name, kind, parentId, validFrom, validTo }: AreaInput): Registered<AreaVersion> {
  return { id: id ?? ctx.newId(), version: 1, code, name, kind, level: levelOfAreaKind[kind], parentId, validFrom, validTo };
}

async function assertParentsFitIn(tx: Tx, areas: readonly Registered<AreaVersion>[]): Promise<void> {
  const known = new Map<string, AreaLife>(areas.map((area) => [area.id, area]));
  const elsewhere = areas.flatMap(({ parentId }) => (parentId === null || known.has(parentId) ? [] : [parentId]));
  for (const life of (await holdAreasIn(tx, elsewhere)).values()) known.set(life.id, life);
  await eachAtIndex(areas, (area) => assertParentFits(area, area.parentId === null ? undefined : known.get(area.parentId)));
}
