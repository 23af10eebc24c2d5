import type { Context } from '@danvan/service/context';
import { petitionLoaders } from './petitions/find-petitions.ts';
import { receptionScheduleLoaders } from './receptions/find-reception-schedules.ts';
import { receptionLoaders } from './receptions/find-receptions.ts';

export function createLoaders(ctx: Context) {
  return {
    receptionSchedule: receptionScheduleLoaders(ctx),
    reception: receptionLoaders(ctx),
    petition: petitionLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
