import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { parseInput } from '@danvan/service/parse-input';
import type { z } from 'zod';
import { revisedVersions } from '../dated/dated-versions.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { lockVersionsIn, reviseIn } from '../dated/revise.ts';
import { reloadOrganisationsIn } from './find-organisations.ts';
import { assertAreaFits, type Organisation, type OrganisationVersion } from './organisation.ts';
import { ReviseOrganisationInput } from './organisation-input.ts';
import { organisationType } from './organisation-type.ts';

/** A new version from a day on, which closes the one before. Safe to repeat. */
export async function reviseOrganisation(ctx: Context, raw: unknown): Promise<Organisation> {
  const input = parseInput(ReviseOrganisationInput, raw);
  return ctx.change({ mutation: 'reviseOrganisation', input, reload: reloadOrganisationsIn }, (tx) =>
    asOne(async () => {
      const before = await lockVersionsIn(tx, organisationType, input);
      const after = revisedVersions('organisation', before, { ...changeOf(input), from: input.from });
      await assertFitsIn(tx, after.at(-1));
      await reviseIn(tx, organisationType, { ...input, before, after });
      return reloadOrganisationsIn(tx, [input.id]);
    }),
  );
}

function changeOf({ name, kind, tier, areaId }: z.output<typeof ReviseOrganisationInput>): Partial<OrganisationVersion> {
  return {
    ...(name === null ? {} : { name }),
    ...(kind === null ? {} : { kind }),
    ...(tier === null ? {} : { tier }),
    ...(areaId === undefined ? {} : { areaId }),
  };
}

async function assertFitsIn(tx: Tx, next: OrganisationVersion | undefined): Promise<void> {
  if (next === undefined || next.areaId === null) return;
  assertAreaFits(next, (await holdLivesIn(tx, 'area', [next.areaId])).get(next.areaId));
}
