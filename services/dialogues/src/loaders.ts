import type { Context } from '@danvan/service/context';
import { criticismLoaders } from './criticisms/find-criticisms.ts';
import { dialogueLoaders } from './dialogues/find-dialogues.ts';
import { supervisionLoaders } from './supervisions/find-supervisions.ts';
import { surveyLoaders } from './surveys/find-surveys.ts';

export function createLoaders(ctx: Context) {
  return {
    dialogue: dialogueLoaders(ctx),
    supervision: supervisionLoaders(ctx),
    criticism: criticismLoaders(ctx),
    survey: surveyLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
