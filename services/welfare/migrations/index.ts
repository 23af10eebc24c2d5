import { CreateWelfare1795392000000 } from './20261123-create-welfare.ts';

export const migrations = [CreateWelfare1795392000000];
