import { ModelImplemented } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from '@danvan/directory/step-records';
import { stepOfModels } from './step-models.ts';

const taken = stepOfModels('implement', ModelImplemented);

export const implementModel = createStep('implementModel', taken);
export const implementModels = createBulkStep({ mutation: 'implementModels', field: 'models' }, taken);
