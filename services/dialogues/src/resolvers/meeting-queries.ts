import { findFrontWorkingSessions } from '../meetings/find-front-working-sessions.ts';
import { findPeoplesConferences } from '../meetings/find-peoples-conferences.ts';
import type { RecordArguments } from '../records/find-records.ts';
import type { Ctx, Reference } from './record.ts';

export const meetingQueries = {
  peoplesConference: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.peoplesConference.byId.load(id),
  peoplesConferences: (_: unknown, args: RecordArguments, ctx: Ctx) => findPeoplesConferences(ctx, args),
  frontWorkingSession: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.frontWorkingSession.byId.load(id),
  frontWorkingSessions: (_: unknown, args: RecordArguments, ctx: Ctx) => findFrontWorkingSessions(ctx, args),
};
