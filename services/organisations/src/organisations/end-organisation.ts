import type { LocalDate } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { parseInput } from '@danvan/service/parse-input';
import { endedVersions } from '../dated/dated-versions.ts';
import { lockVersionsIn, reviseIn } from '../dated/revise.ts';
import { reloadOrganisationsIn } from './find-organisations.ts';
import { type Organisation, organisationRelated } from './organisation.ts';
import { EndOrganisationInput } from './organisation-input.ts';
import { organisationType } from './organisation-type.ts';

/** The organisation stays readable for the time before. Safe to repeat. */
export async function endOrganisation(ctx: Context, raw: unknown): Promise<Organisation> {
  const input = parseInput(EndOrganisationInput, raw);
  return ctx.change({ mutation: 'endOrganisation', input, reload: reloadOrganisationsIn }, (tx) =>
    asOne(async () => {
      const before = await lockVersionsIn(tx, organisationType, input);
      const after = endedVersions('organisation', before, input.validTo);
      await assertNotRelatedIn(tx, input.id, input.validTo);
      await reviseIn(tx, organisationType, { ...input, before, after });
      return reloadOrganisationsIn(tx, [input.id]);
    }),
  );
}

async function assertNotRelatedIn(tx: Tx, id: string, validTo: LocalDate): Promise<void> {
  const related = await tx.query(
    `SELECT id FROM relation WHERE (from_id = $1 OR to_id = $1) AND (valid_to IS NULL OR valid_to > $2)
     UNION ALL SELECT id FROM post_holding WHERE organisation_id = $1 AND (valid_to IS NULL OR valid_to > $2)
     UNION ALL SELECT id FROM one_stop_point WHERE organisation_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1`,
    [id, validTo],
  );
  if (related.length > 0) throw organisationRelated(validTo);
}
