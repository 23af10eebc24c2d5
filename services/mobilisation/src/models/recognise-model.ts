import { ModelRecognised } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from './step-models.ts';

const taken = { step: 'recognise', event: ModelRecognised } as const;

export const recogniseModel = createStep('recogniseModel', taken);
export const recogniseModels = createBulkStep('recogniseModels', taken);
