import type { Context } from '@danvan/service/context';
import { criticismLoaders } from './criticisms/find-criticisms.ts';
import { dialogueLoaders } from './dialogues/find-dialogues.ts';
import { postingLoaders } from './disclosure/find-postings.ts';
import { frontWorkingSessionLoaders } from './meetings/find-front-working-sessions.ts';
import { peoplesConferenceLoaders } from './meetings/find-peoples-conferences.ts';
import { supervisionLoaders } from './supervisions/find-supervisions.ts';
import { surveyLoaders } from './surveys/find-surveys.ts';

export function createLoaders(ctx: Context) {
  return {
    dialogue: dialogueLoaders(ctx),
    supervision: supervisionLoaders(ctx),
    criticism: criticismLoaders(ctx),
    survey: surveyLoaders(ctx),
    posting: postingLoaders(ctx),
    peoplesConference: peoplesConferenceLoaders(ctx),
    frontWorkingSession: frontWorkingSessionLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
