import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelAward } from '../awards/cancel-award.ts';
import { correctAward } from '../awards/correct-award.ts';
import { grantAward, grantAwards } from '../awards/grant-award.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { approveModel, approveModels } from '../models/approve-model.ts';
import { cancelModel } from '../models/cancel-model.ts';
import { correctModel } from '../models/correct-model.ts';
import { endModel } from '../models/end-model.ts';
import { implementModel, implementModels } from '../models/implement-model.ts';
import { markModelOutstanding, markModelsOutstanding } from '../models/mark-model-outstanding.ts';
import { recogniseModel, recogniseModels } from '../models/recognise-model.ts';
import { registerModel, registerModels } from '../models/register-model.ts';

export const Mutation: MutationResolvers = {
  registerModel: mutation('MobilisationModel', registerModel),
  registerModels: bulkMutation({ typename: 'ModelsRegistered', field: 'models' }, registerModels),
  approveModel: mutation('MobilisationModel', approveModel),
  approveModels: bulkMutation({ typename: 'ModelsApproved', field: 'models' }, approveModels),
  implementModel: mutation('MobilisationModel', implementModel),
  implementModels: bulkMutation({ typename: 'ModelsImplemented', field: 'models' }, implementModels),
  recogniseModel: mutation('MobilisationModel', recogniseModel),
  recogniseModels: bulkMutation({ typename: 'ModelsRecognised', field: 'models' }, recogniseModels),
  markModelOutstanding: mutation('MobilisationModel', markModelOutstanding),
  markModelsOutstanding: bulkMutation({ typename: 'ModelsMarkedOutstanding', field: 'models' }, markModelsOutstanding),
  endModel: mutation('MobilisationModel', endModel),
  correctModel: mutation('MobilisationModel', correctModel),
  cancelModel: mutation('MobilisationModel', cancelModel),
  grantAward: mutation('Award', grantAward),
  grantAwards: bulkMutation({ typename: 'AwardsGranted', field: 'awards' }, grantAwards),
  correctAward: mutation('Award', correctAward),
  cancelAward: mutation('Award', cancelAward),
};
