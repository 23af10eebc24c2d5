import type { FrontWorkingSession as FrontWorkingSessionRecord } from '../meetings/front-working-session.ts';
import { type Ctx, type Reference, recordFields, toReference } from './record.ts';

export const PeoplesConference = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.peoplesConference.byId.load(id),
};

export const FrontWorkingSession = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.frontWorkingSession.byId.load(id),
  front: ({ frontId }: FrontWorkingSessionRecord) => frontId && toReference(frontId),
};
