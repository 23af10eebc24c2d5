import { OneStopPointEnded } from '@danvan/contracts/organisations';
import { mutations } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { endLastingCommand } from '../dated/end-lasting-command.ts';
import { lastingOf } from '../dated/find-lasting.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { organisationRecord } from '../organisations/organisation-record.ts';
import { oneStopPointRecord } from './one-stop-point-record.ts';
import { registerOneStopPoint } from './register-one-stop-point.ts';

const endOneStopPoint = endLastingCommand(oneStopPointRecord, {
  name: { one: 'endOneStopPoint' },
  event: OneStopPointEnded,
  subject: 'one-stop-point',
});

const pointsOfOrganisation = lastingOf(oneStopPointRecord.table, 'organisationId');

export const oneStopPoints = defineModule({
  schema: new URL('./one-stop-points.graphql', import.meta.url),
  mappers: { OneStopPoint: './one-stop-point-record.ts#OneStopPoint as OneStopPointRecord' },
  records: [oneStopPointRecord],
  resolvers: {
    Query: { oneStopPoint: oneStopPointRecord.byId },
    Mutation: { ...mutations(registerOneStopPoint), ...mutations(endOneStopPoint) },
    OneStopPoint: {
      __resolveReference: oneStopPointRecord.reference,
      organisation: ({ organisationId, validFrom }, _, ctx) => organisationRecord.at(ctx, { id: organisationId, on: validFrom }),
    },
    Organisation: { oneStopPoints: ({ id, asOf }, { on }, ctx) => pointsOfOrganisation(ctx, { id, on: on ?? asOf }) },
  } satisfies Resolvers,
});
