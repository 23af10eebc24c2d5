import { localDay } from '@danvan/service';
import { z } from 'zod';
import { endedVersions } from '../dated/dated-versions.rules.ts';
import { reviseCommand } from '../dated/revise-command.ts';
import { areaNeeded } from './area.rules.ts';
import { areaRecord } from './area-record.ts';

/** The area stays readable for the time before. */
export const endArea = reviseCommand(areaRecord, {
  name: { one: 'endArea' },
  item: z.object({ validTo: localDay }),
  apply: (before, { validTo }) => endedVersions('area', before, validTo),
  async check(tx, { id, after }) {
    const validTo = after.at(-1)?.validTo as string;
    const needing = await tx.query(
      `(SELECT area_id FROM area_version WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1)
       UNION ALL
       (SELECT organisation_id FROM organisation_version WHERE area_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1)`,
      [id, validTo],
    );
    if (needing.length > 0) throw areaNeeded(validTo);
  },
});
