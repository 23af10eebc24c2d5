import { CreateMobilisation1795392000000 } from './20261123-create-mobilisation.ts';

export const migrations = [CreateMobilisation1795392000000];
