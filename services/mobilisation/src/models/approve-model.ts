import { ModelApproved } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from '@danvan/directory/step-records';
import { stepOfModels } from './step-models.ts';

const taken = stepOfModels('approve', ModelApproved);

export const approveModel = createStep('approveModel', taken);
export const approveModels = createBulkStep({ mutation: 'approveModels', field: 'models' }, taken);
