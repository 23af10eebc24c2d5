import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { parseInput } from '@danvan/service/parse-input';
import type { z } from 'zod';
import { revisedVersions } from '../dated/dated-versions.ts';
import { lockVersionsIn, reviseIn } from '../dated/revise.ts';
import { type Area, type AreaVersion, assertParentFits, assertSameLevel } from './area.ts';
import { ReviseAreaInput } from './area-input.ts';
import { areaType } from './area-type.ts';
import { reloadAreasIn } from './find-areas.ts';
import { holdAreasIn } from './hold-areas.ts';

/** A new version from a day on, which closes the one before. Safe to repeat. */
export async function reviseArea(ctx: Context, raw: unknown): Promise<Area> {
  const input = parseInput(ReviseAreaInput, raw);
  return ctx.change({ mutation: 'reviseArea', input, reload: reloadAreasIn }, (tx) =>
    asOne(async () => {
      const before = await lockVersionsIn(tx, areaType, input);
      const after = revisedVersions('area', before, { ...changeOf(input), from: input.from });
      await assertFitsIn(tx, before, after);
      await reviseIn(tx, areaType, { ...input, before, after });
      return reloadAreasIn(tx, [input.id]);
    }),
  );
}

function changeOf({ code, name, kind, parentId }: z.output<typeof ReviseAreaInput>): Partial<AreaVersion> {
  return {
    ...(code === null ? {} : { code }),
    ...(name === null ? {} : { name }),
    ...(kind === null ? {} : { kind, level: levelOfAreaKind[kind] }),
    ...(parentId === null ? {} : { parentId }),
  };
}

async function assertFitsIn(tx: Tx, before: readonly AreaVersion[], after: readonly AreaVersion[]): Promise<void> {
  const [last, next] = [before.at(-1), after.at(-1)];
  if (last === undefined || next === undefined) return;
  assertSameLevel(last, next);
  const { parentId } = next;
  assertParentFits(next, parentId === null ? undefined : (await holdAreasIn(tx, [parentId])).get(parentId));
}
