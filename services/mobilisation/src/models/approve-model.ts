import { ModelApproved } from '@danvan/contracts/mobilisation';
import { createBulkStep, createStep } from './step-models.ts';

const taken = { step: 'approve', event: ModelApproved } as const;

export const approveModel = createStep('approveModel', taken);
export const approveModels = createBulkStep('approveModels', taken);
