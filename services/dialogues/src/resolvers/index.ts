import { Area } from './area.ts';
import { Criticism } from './criticism.ts';
import { Dialogue } from './dialogue.ts';
import { Mutation } from './mutation.ts';
import { Organisation } from './organisation.ts';
import { Query } from './query.ts';
import { Supervision } from './supervision.ts';
import { Survey } from './survey.ts';

export const resolvers = { Query, Mutation, Area, Organisation, Dialogue, Supervision, Criticism, Survey };
