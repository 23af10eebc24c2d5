import { ModelEnded } from '@danvan/contracts/mobilisation';
import { createStep } from '@danvan/directory/step-records';
import { stepOfModels } from './step-models.ts';

export const endModel = createStep('endModel', stepOfModels('end', ModelEnded));
