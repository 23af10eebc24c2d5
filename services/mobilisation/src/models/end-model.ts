import { ModelEnded } from '@danvan/contracts/mobilisation';
import { createStep } from './step-models.ts';

export const endModel = createStep('endModel', { step: 'end', event: ModelEnded });
