import { ModelMarkedOutstanding } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from './step-models.ts';

const taken = { step: 'markOutstanding', event: ModelMarkedOutstanding } as const;

export const markModelOutstanding = createStep('markModelOutstanding', taken);
export const markModelsOutstanding = createBulkStep('markModelsOutstanding', taken);
