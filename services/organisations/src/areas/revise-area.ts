import type { AreaVersion } from '@danvan/contracts/organisations';
import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { revisedVersions } from '../dated/dated-versions.rules.ts';
import { reviseCommand } from '../dated/revise-command.ts';
import { assertParentFits, assertSameLevel } from './area.rules.ts';
import { areaFields } from './area-input.ts';
import { areaRecord } from './area-record.ts';
import { holdAreasIn } from './hold-areas.ts';

/** A new version from a day on, which closes the one before. */
export const reviseArea = reviseCommand(areaRecord, {
  name: { one: 'reviseArea' },
  item: z.object({
    from: localDay,
    code: unchanged(areaFields.code),
    name: unchanged(areaFields.name),
    kind: unchanged(areaFields.kind),
    parentId: unchanged(areaFields.parentId),
  }),
  apply: (before, { from, code, name, kind, parentId }) =>
    revisedVersions('area', before, { from, code, name, kind, level: kind && levelOfAreaKind[kind], parentId }),
  async check(tx, { before, after }) {
    const [last, next] = [before.at(-1), after.at(-1)] as [AreaVersion, AreaVersion];
    assertSameLevel(last, next);
    const { parentId } = next;
    assertParentFits(next, parentId === null ? undefined : (await holdAreasIn(tx, [parentId])).get(parentId));
  },
});
