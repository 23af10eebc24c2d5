import { ModelMarkedOutstanding } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from '@danvan/directory/step-records';
import { stepOfModels } from './step-models.ts';

const taken = stepOfModels('markOutstanding', ModelMarkedOutstanding);

export const markModelOutstanding = createStep('markModelOutstanding', taken);
export const markModelsOutstanding = createBulkStep({ mutation: 'markModelsOutstanding', field: 'models' }, taken);
