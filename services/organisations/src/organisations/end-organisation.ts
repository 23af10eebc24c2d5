import { localDay } from '@danvan/service';
import { z } from 'zod';
import { endedVersions } from '../dated/dated-versions.rules.ts';
import { reviseCommand } from '../dated/revise-command.ts';
import { organisationRelated } from './organisation.rules.ts';
import { organisationRecord } from './organisation-record.ts';

/** The organisation stays readable for the time before. */
export const endOrganisation = reviseCommand(organisationRecord, {
  name: { one: 'endOrganisation' },
  item: z.object({ validTo: localDay }),
  apply: (before, { validTo }) => endedVersions('organisation', before, validTo),
  async check(tx, { id, after }) {
    const validTo = after.at(-1)?.validTo as string;
    const related = await tx.query(
      `SELECT id FROM relation WHERE (from_id = $1 OR to_id = $1) AND (valid_to IS NULL OR valid_to > $2)
       UNION ALL SELECT id FROM post_holding WHERE organisation_id = $1 AND (valid_to IS NULL OR valid_to > $2)
       UNION ALL SELECT id FROM one_stop_point WHERE organisation_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1`,
      [id, validTo],
    );
    if (related.length > 0) throw organisationRelated(validTo);
  },
});
