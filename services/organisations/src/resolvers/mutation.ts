import { asBulkResult, asResult } from '@danvan/service/as-result';
import { endArea } from '../areas/end-area.ts';
import { registerArea, registerAreas } from '../areas/register-areas.ts';
import { reviseArea } from '../areas/revise-area.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { OrganisationsContext } from '../loaders.ts';
import { endOneStopPoint } from '../one-stop-points/end-one-stop-point.ts';
import { registerOneStopPoint, registerOneStopPoints } from '../one-stop-points/register-one-stop-points.ts';
import { endOrganisation } from '../organisations/end-organisation.ts';
import { registerOrganisation, registerOrganisations } from '../organisations/register-organisations.ts';
import { reviseOrganisation } from '../organisations/revise-organisation.ts';
import { endPostHolding } from '../posts/end-post-holding.ts';
import { registerPerson } from '../posts/register-person.ts';
import { registerPostHolding, registerPostHoldings } from '../posts/register-post-holdings.ts';
import { endRelation } from '../relations/end-relation.ts';
import { registerRelation, registerRelations } from '../relations/register-relations.ts';

type Command<R> = (ctx: OrganisationsContext, input: unknown) => Promise<R>;
type Arguments = { input: unknown };

const one =
  (typename: string, command: Command<object>) =>
  (_: unknown, { input }: Arguments, ctx: OrganisationsContext) =>
    asResult(typename, () => command(ctx, input));

const many =
  (typename: string, field: string, command: Command<object[]>) =>
  (_: unknown, { input }: Arguments, ctx: OrganisationsContext) =>
    asBulkResult(typename, field, () => command(ctx, input));

export const Mutation: MutationResolvers = {
  registerArea: one('Area', registerArea),
  registerAreas: many('AreasRegistered', 'areas', registerAreas),
  reviseArea: one('Area', reviseArea),
  endArea: one('Area', endArea),
  registerOrganisation: one('Organisation', registerOrganisation),
  registerOrganisations: many('OrganisationsRegistered', 'organisations', registerOrganisations),
  reviseOrganisation: one('Organisation', reviseOrganisation),
  endOrganisation: one('Organisation', endOrganisation),
  registerRelation: one('Relation', registerRelation),
  registerRelations: many('RelationsRegistered', 'relations', registerRelations),
  endRelation: one('Relation', endRelation),
  registerPerson: one('Person', registerPerson),
  registerPostHolding: one('PostHolding', registerPostHolding),
  registerPostHoldings: many('PostHoldingsRegistered', 'postHoldings', registerPostHoldings),
  endPostHolding: one('PostHolding', endPostHolding),
  registerOneStopPoint: one('OneStopPoint', registerOneStopPoint),
  registerOneStopPoints: many('OneStopPointsRegistered', 'oneStopPoints', registerOneStopPoints),
  endOneStopPoint: one('OneStopPoint', endOneStopPoint),
};
