import { mutation } from '@danvan/service/mutations';
import { acceptPetition } from '../petitions/accept-petition.ts';
import { answerPetition } from '../petitions/answer-petition.ts';
import { assignPetition } from '../petitions/assign-petition.ts';
import { closePetition } from '../petitions/close-petition.ts';
import { confirmPetition } from '../petitions/confirm-petition.ts';
import { decidePetition } from '../petitions/decide-petition.ts';
import { filePetition } from '../petitions/file-petition.ts';
import { forwardPetition } from '../petitions/forward-petition.ts';
import { guidePetition } from '../petitions/guide-petition.ts';
import { resumePetition } from '../petitions/resume-petition.ts';
import { returnPetition } from '../petitions/return-petition.ts';
import { submitPetition } from '../petitions/submit-petition.ts';
import { submitPetitionOnline } from '../petitions/submit-petition-online.ts';
import { suspendPetition } from '../petitions/suspend-petition.ts';
import { terminatePetition } from '../petitions/terminate-petition.ts';
import { withdrawPetition } from '../petitions/withdraw-petition.ts';

export const petitionMutations = {
  submitPetition: mutation('PetitionLodged', submitPetition),
  submitPetitionOnline: mutation('PetitionLodged', submitPetitionOnline),
  confirmPetition: mutation('Petition', confirmPetition),
  assignPetition: mutation('Petition', assignPetition),
  acceptPetition: mutation('Petition', acceptPetition),
  guidePetition: mutation('Petition', guidePetition),
  forwardPetition: mutation('Petition', forwardPetition),
  returnPetition: mutation('Petition', returnPetition),
  filePetition: mutation('Petition', filePetition),
  answerPetition: mutation('Petition', answerPetition),
  decidePetition: mutation('Petition', decidePetition),
  suspendPetition: mutation('Petition', suspendPetition),
  resumePetition: mutation('Petition', resumePetition),
  terminatePetition: mutation('Petition', terminatePetition),
  closePetition: mutation('Petition', closePetition),
  withdrawPetition: mutation('Petition', withdrawPetition),
};
