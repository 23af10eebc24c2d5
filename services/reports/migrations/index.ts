import { CreateFact1763769600000 } from './20261122-create-fact.ts';

export const migrations = [CreateFact1763769600000];
