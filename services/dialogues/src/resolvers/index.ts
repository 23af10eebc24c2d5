import { Area } from './area.ts';
import { Criticism } from './criticism.ts';
import { Dialogue } from './dialogue.ts';
import { FrontWorkingSession, PeoplesConference } from './meeting.ts';
import { meetingMutations } from './meeting-mutations.ts';
import { meetingQueries } from './meeting-queries.ts';
import { Mutation } from './mutation.ts';
import { Organisation } from './organisation.ts';
import { DisclosureCatalogue, DisclosureItem, Posting } from './posting.ts';
import { postingMutations } from './posting-mutations.ts';
import { postingQueries } from './posting-queries.ts';
import { Query } from './query.ts';
import { Supervision } from './supervision.ts';
import { Survey } from './survey.ts';

export const resolvers = {
  Query: { ...Query, ...postingQueries, ...meetingQueries },
  Mutation: { ...Mutation, ...postingMutations, ...meetingMutations },
  Area,
  Organisation,
  Dialogue,
  Supervision,
  Criticism,
  Survey,
  DisclosureCatalogue,
  DisclosureItem,
  Posting,
  PeoplesConference,
  FrontWorkingSession,
};
