import { ModelImplemented } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from './step-models.ts';

const taken = { step: 'implement', event: ModelImplemented } as const;

export const implementModel = createStep('implementModel', taken);
export const implementModels = createBulkStep('implementModels', taken);
