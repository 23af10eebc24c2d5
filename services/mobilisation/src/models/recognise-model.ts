import { ModelRecognised } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from '@danvan/directory/step-records';
import { stepOfModels } from './step-models.ts';

const taken = stepOfModels('recognise', ModelRecognised);

export const recogniseModel = createStep('recogniseModel', taken);
export const recogniseModels = createBulkStep({ mutation: 'recogniseModels', field: 'models' }, taken);
