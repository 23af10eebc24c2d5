import type { LocalDate } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { parseInput } from '@danvan/service/parse-input';
import { endedVersions } from '../dated/dated-versions.ts';
import { lockVersionsIn, reviseIn } from '../dated/revise.ts';
import { type Area, areaNeeded } from './area.ts';
import { EndAreaInput } from './area-input.ts';
import { areaType } from './area-type.ts';
import { reloadAreasIn } from './find-areas.ts';

/** The area stays readable for the time before. Safe to repeat. */
export async function endArea(ctx: Context, raw: unknown): Promise<Area> {
  const input = parseInput(EndAreaInput, raw);
  return ctx.change({ mutation: 'endArea', input, reload: reloadAreasIn }, (tx) =>
    asOne(async () => {
      const before = await lockVersionsIn(tx, areaType, input);
      const after = endedVersions('area', before, input.validTo);
      await assertNotNeededIn(tx, input.id, input.validTo);
      await reviseIn(tx, areaType, { ...input, before, after });
      return reloadAreasIn(tx, [input.id]);
    }),
  );
}

async function assertNotNeededIn(tx: Tx, id: string, validTo: LocalDate): Promise<void> {
  const needing = await tx.query(
    `(SELECT area_id FROM area_version WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1)
     UNION ALL
     (SELECT organisation_id FROM organisation_version WHERE area_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1)`,
    [id, validTo],
  );
  if (needing.length > 0) throw areaNeeded(validTo);
}
