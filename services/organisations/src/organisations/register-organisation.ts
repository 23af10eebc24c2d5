import { todayInVietnam } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { type Registered, registerIn } from '../dated/register.ts';
import { nearestDayIn } from '../dated/validity.ts';
import { reloadOrganisationsIn } from './find-organisations.ts';
import { assertAreaFits, type Organisation, type OrganisationVersion } from './organisation.ts';
import { type OrganisationInput, RegisterOrganisationInput, RegisterOrganisationsInput } from './organisation-input.ts';
import { organisationType } from './organisation-type.ts';

/** Safe to repeat: the same requestId always yields the organisation it first registered. */
export async function registerOrganisation(ctx: Context, raw: unknown): Promise<Organisation> {
  const input = parseInput(RegisterOrganisationInput, raw);
  return ctx.change({ mutation: 'registerOrganisation', input, reload: reloadOrganisationsIn }, (tx) =>
    asOne(() => registerOrganisationsIn(ctx, tx, [input])),
  );
}

/** All or nothing. Safe to repeat. A fixed number of statements, however many. */
export async function registerOrganisations(ctx: Context, raw: unknown): Promise<Organisation[]> {
  const input = parseInput(RegisterOrganisationsInput, raw);
  return ctx.change({ mutation: 'registerOrganisations', input, reload: reloadOrganisationsIn }, (tx) =>
    registerOrganisationsIn(ctx, tx, input.organisations),
  );
}

async function registerOrganisationsIn(ctx: Context, tx: Tx, inputs: readonly OrganisationInput[]): Promise<Organisation[]> {
  const organisations = inputs.map((input) => newOrganisation(ctx, input));
  await assertAreasFitIn(tx, organisations);
  await registerIn(tx, organisationType, organisations);
  const today = todayInVietnam(ctx.now());
  return organisations.map((organisation) => ({ ...organisation, asOf: nearestDayIn(organisation, today) }));
}

function newOrganisation(ctx: Context, input: OrganisationInput): Registered<OrganisationVersion> {
  const { id, name, kind, tier, areaId, validFrom, validTo } = input;
  return { id: id ?? ctx.newId(), version: 1, name, kind, tier, areaId, validFrom, validTo };
}

async function assertAreasFitIn(tx: Tx, organisations: readonly OrganisationVersion[]): Promise<void> {
  const areaIds = organisations.flatMap(({ areaId }) => (areaId === null ? [] : [areaId]));
  const areas = await holdLivesIn(tx, 'area', areaIds);
  await eachAtIndex(organisations, (one) => assertAreaFits(one, one.areaId === null ? undefined : areas.get(one.areaId)));
}
